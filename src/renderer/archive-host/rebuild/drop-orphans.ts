import type { ArchiveDatabase } from '../database.ts'
import type { Listings } from '../listing/listings.ts'

/**
 * Takes out quotes and places whose article, collection or quote could not be brought back, so that what is there is
 * whole. Answers with how many; a rebuild from all originals and the whole journal drops none.
 */
export async function dropOrphans(db: ArchiveDatabase, listings: Listings): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const articles = new Set(await db.articles.toCollection().primaryKeys())
    const collections = new Set(await db.collections.toCollection().primaryKeys())
    const quotes = await db.quotes.filter(({ articleId }) => !articles.has(articleId)).toArray()
    await db.quotes.bulkDelete(quotes.map(({ id }) => id))
    const standing = new Set(await db.quotes.toCollection().primaryKeys())
    const items = await db.collectionItems
      .filter(
        ({ articleId, collectionId, quoteId }) =>
          !articles.has(articleId) ||
          !collections.has(collectionId) ||
          (quoteId !== null && !standing.has(quoteId))
      )
      .toArray()
    await db.collectionItems.bulkDelete(items.map(({ id }) => id))
    const gone = <Row>(before: Row) => ({ before, after: null })
    await listings.write({ articles: [], quotes: quotes.map(gone), items: items.map(gone) })
    return quotes.length + items.length
  })
}
