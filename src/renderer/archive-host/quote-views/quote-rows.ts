import type { QuoteRow } from '#shared/quotes/quote.ts'
import type { Archive } from '../archive.ts'

/** The quotes of these ids with the facts of their articles, in this order; those that are gone are left out. */
export async function quoteRows({ db }: Archive, ids: readonly string[]): Promise<QuoteRow[]> {
  const quotes = (await db.quotes.bulkGet([...ids])).filter((quote) => quote !== undefined)
  const articles = await db.articles.bulkGet(quotes.map((quote) => quote.articleId))
  return quotes.flatMap((quote, at) => {
    const article = articles[at]
    if (!article) return []
    const { id, headline, source, published } = article
    return {
      quote,
      article: {
        id,
        headline: headline.value,
        source: source?.value ?? null,
        published: published?.value ?? null
      }
    }
  })
}
