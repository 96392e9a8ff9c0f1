import type { ArchiveDatabase } from '../database.ts'
import { inChunks } from '../check/in-chunks.ts'
import type { Listings } from '../listing/listings.ts'

const added = <Row>(after: Row) => ({ before: null, after })
const none = { articles: [], quotes: [], items: [] }

/** Makes the lists kept for speed from the rows that they are about. */
export async function listAgain(db: ArchiveDatabase, listings: Listings): Promise<void> {
  const { articleList, quoteList, itemList } = db
  await Promise.all([articleList, quoteList, itemList].map((table) => table.clear()))
  for await (const rows of inChunks(db.articles, ({ id }) => id))
    (await listings.write({ ...none, articles: rows.map(added) }))()
  for await (const rows of inChunks(db.quotes, ({ id }) => id))
    (await listings.write({ ...none, quotes: rows.map(added) }))()
  for await (const rows of inChunks(db.collectionItems, ({ id }) => id))
    (await listings.write({ ...none, items: rows.map(added) }))()
}
