import type { Announcer } from './changes/announcer.ts'
import type { Memo } from './changes/memo.ts'
import type { Stamps } from './changes/stamps.ts'
import type { ArchiveDatabase } from './database.ts'
import type { Listings } from './listing/listings.ts'
import type { Journal } from './journal/journal.ts'
import type { SearchIndex } from './search/search-index.ts'

/** What the rooms of the archive host work with. */
export type Archive = {
  readonly db: ArchiveDatabase
  readonly listings: Listings
  readonly stamps: Stamps
  readonly memo: Memo
  readonly announcer: Announcer
  readonly journal: Journal
  readonly search: SearchIndex
  /** ISO date-time of now. */
  readonly now: () => string
}
