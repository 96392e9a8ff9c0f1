import type { ArchiveDatabase } from '../database.ts'
import type { Findings } from './findings.ts'
import { inChunks } from './in-chunks.ts'

/** Places in collections against what they point to, and nested collections and tags against their parents. */
export async function checkPlaces(db: ArchiveDatabase, findings: Findings): Promise<void> {
  const collections = new Map(
    (await db.collections.toArray()).map((collection) => [collection.id, collection])
  )
  for await (const items of inChunks(db.collectionItems, (item) => item.id)) {
    const articles = await db.articles.bulkGet(items.map((item) => item.articleId))
    const quotes = await db.quotes.bulkGet(items.map((item) => item.quoteId ?? ''))
    items.forEach((item, at) => {
      const place = `A place in “${collections.get(item.collectionId)?.name ?? item.collectionId}”`
      findings.expect(collections.has(item.collectionId), `${place} belongs to no collection.`)
      findings.expect(articles[at] !== undefined, `${place} points to an article that does not exist.`)
      findings.expect(
        item.quoteId === null || quotes[at] !== undefined,
        `${place} points to a quote that does not exist.`
      )
    })
  }
  const tags = new Map((await db.tags.toArray()).map((tag) => [tag.id, tag]))
  for (const shelf of [collections, tags]) {
    for (const { name, parentId } of shelf.values()) {
      findings.expect(
        parentId === null || shelf.has(parentId),
        `“${name}” stands below something that does not exist.`
      )
    }
  }
}
