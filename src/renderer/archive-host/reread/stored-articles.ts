import type { ArchiveDatabase } from '../database.ts'
import { groupBy } from '../group-by.ts'
import type { StoredArticle } from './reread-article.ts'

/** Articles with all that a re-reading must know of them, in one reading; those that are gone are left out. */
export function storedArticles(
  db: ArchiveDatabase,
  ids: readonly number[]
): Promise<ReadonlyMap<number, StoredArticle>> {
  return db.transaction('r', db.articles, db.bodies, db.quotes, db.collectionItems, async () => {
    const [articles, bodies, quotes] = await Promise.all([
      db.articles.bulkGet([...ids]),
      db.bodies.bulkGet([...ids]),
      db.quotes
        .where('articleId')
        .anyOf([...ids])
        .toArray()
    ])
    const items = await db.collectionItems
      .where('quoteId')
      .anyOf(quotes.map(({ id }) => id))
      .toArray()
    const collected = new Set(items.flatMap(({ quoteId }) => quoteId ?? []))
    const byArticle = groupBy(quotes, (quote) => quote.articleId)
    return new Map(
      articles.flatMap((article, at) => {
        const body = bodies[at]
        if (!article || !body) return []
        return [[article.id, { article, body, quotes: byArticle.get(article.id) ?? [], collected }] as const]
      })
    )
  })
}
