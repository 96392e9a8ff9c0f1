import type { ArchiveDatabase } from '../database.ts'
import type { Findings } from './findings.ts'
import { inChunks } from './in-chunks.ts'

/** Articles against their texts, quotes and tags. */
export async function checkArticles(db: ArchiveDatabase, findings: Findings): Promise<void> {
  const tags = new Set(await db.tags.toCollection().primaryKeys())
  const texts = new Set(await db.bodies.toCollection().primaryKeys())
  for await (const articles of inChunks(db.articles, (article) => article.id)) {
    const ids = articles.map((article) => article.id)
    const quotes = await db.quotes.where('articleId').anyOf(ids).toArray()
    for (const article of articles) {
      const name = `Article ${String(article.id)} “${article.headline.value}”`
      const counting = quotes.filter(
        (quote) => quote.articleId === article.id && quote.state !== 'rejected'
      ).length
      findings.expect(texts.has(article.id), `${name} has no text.`)
      findings.expect(
        article.quoteCount === counting,
        `${name} says it has ${String(article.quoteCount)} quotes, but has ${String(counting)}.`
      )
      findings.expect(
        article.tags.every((tag) => tags.has(tag)),
        `${name} has a tag that does not exist.`
      )
    }
  }
  const known = new Set(await db.articles.toCollection().primaryKeys())
  for (const id of texts) {
    findings.expect(known.has(id), `There is a text without an article (${String(id)}).`)
  }
}
