import type { Migration } from './migration.ts'

export const savedSearches: Migration = { version: 2, stores: { savedSearches: 'id' } }
