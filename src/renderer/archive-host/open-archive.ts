import type { Topic } from '#shared/ipc/archive-contract.ts'
import type { Archive } from './archive.ts'
import { archiveIdentity } from './archive-identity.ts'
import { Announcer } from './changes/announcer.ts'
import { Memo } from './changes/memo.ts'
import { Stamps } from './changes/stamps.ts'
import { ArchiveDatabase } from './database.ts'
import { interruptRunning } from './imports/interrupt-running.ts'
import { Journal } from './journal/journal.ts'
import { Listings } from './listing/listings.ts'
import { patiently } from './patiently.ts'
import { noSearch, type SearchIndex } from './search/search-index.ts'

/** Lists kept at once: 40 of 100,000 ids are 16 MB. */
const LISTS_KEPT = 40

type Options = {
  readonly tell: (topics: Topic[]) => void
  readonly openSearch?: (archive: Omit<Archive, 'search'>) => SearchIndex
  readonly db?: ArchiveDatabase
  readonly now?: () => string
}

/** Opens the database and what works on it; rejects when the browser cannot open it. */
export async function openArchive({
  tell,
  openSearch,
  db = new ArchiveDatabase(),
  now
}: Options): Promise<Archive> {
  await patiently(() => db.open())
  await archiveIdentity(db)
  await interruptRunning(db)
  const listings = new Listings(db)
  await listings.load()
  const stamps = new Stamps()
  const archive = {
    db,
    listings,
    stamps,
    memo: new Memo(stamps, LISTS_KEPT),
    announcer: new Announcer(tell),
    journal: new Journal(db),
    now: now ?? (() => new Date().toISOString())
  }
  return { ...archive, search: openSearch?.(archive) ?? noSearch }
}
