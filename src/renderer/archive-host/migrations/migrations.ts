import { firstTables } from './001-first-tables.ts'
import { savedSearches } from './002-saved-searches.ts'
import { people } from './003-people.ts'
import type { Migration } from './migration.ts'

/** In order; the numbers run 1, 2, 3… without a gap (tested: Dexie itself would accept a changed schema under an old number). */
export const migrations: readonly Migration[] = [firstTables, savedSearches, people]

export const newestSchema = Math.max(...migrations.map(({ version }) => version))
