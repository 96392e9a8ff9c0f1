import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { QuoteRow } from '#shared/quotes/quote.ts'
import type { Archive } from '../archive.ts'
import { Counts } from '../views/counts.ts'
import { quoteView } from './quote-view.ts'

type Requests = 'quotes:page' | 'quotes:facets'

export const quoteRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'quotes:page': async ({ filter, from, count }) => {
    const view = await quoteView(archive, filter)
    const ids = view.slice(from, from + count).map(({ id }) => id)
    return { total: view.length, rows: await rowsOf(archive, ids) }
  },

  /** Over all quotes that are neither rejected nor in the trash. */
  'quotes:facets': () =>
    archive.memo.get('facets', ['members', 'trash', 'quotes', 'decisions'], () =>
      Promise.resolve(facetsOf(archive))
    )
})

function facetsOf({ listings }: Archive) {
  const [speakers, sources] = [new Counts(), new Counts()]
  for (const { articleId, state, speaker } of listings.quotes.all()) {
    const article = listings.articles.get(articleId)
    if (!article || article.trashed || state === 'rejected') continue
    if (speaker !== null) speakers.add(speaker)
    if (article.source !== null) sources.add(article.source)
  }
  return { speakers: speakers.asFacets(), sources: sources.asFacets() }
}

async function rowsOf({ db }: Archive, ids: string[]): Promise<QuoteRow[]> {
  const quotes = (await db.quotes.bulkGet(ids)).filter((quote) => quote !== undefined)
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
