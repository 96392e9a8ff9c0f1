import type { Archive } from '../archive.ts'
import type { ArchiveDatabase } from '../database.ts'
import type { Written } from './write-changes.ts'

/** The tables of an operation's transaction. */
export const changedTables = (db: ArchiveDatabase) => [
  db.articles,
  db.bodies,
  db.quotes,
  db.tags,
  db.collections,
  db.collectionItems,
  db.savedSearches,
  db.people,
  db.dismissals,
  db.operations,
  db.articleList,
  db.quoteList,
  db.itemList,
  db.meta,
  db.reindex,
  db.journal
]

/** After the commit: the listings follow, lists that depend on the change are stale, windows are told, the journal is brought up to date. */
export async function publish(archive: Archive, { aspects, topics, settle }: Written): Promise<void> {
  settle()
  archive.stamps.bump(aspects)
  archive.announcer.announce(topics)
  archive.search.wake()
  await archive.journal.flush()
}
