import type { Migration } from './migration.ts'

export const people: Migration = { version: 3, stores: { people: 'id, *spellings', dismissals: 'id' } }
