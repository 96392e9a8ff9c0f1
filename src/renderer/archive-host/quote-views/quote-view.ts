import { foldKey } from '#shared/collections/fold-key.ts'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import { readQuery } from '#shared/query/read-query.ts'
import type { Archive } from '../archive.ts'
import { aspects } from '../changes/stamps.ts'
import type { ListedArticle, ListedQuote } from '../listing/listed-rows.ts'
import { quotesWithWords } from './quotes-with-words.ts'

/** The quotes that pass a filter: newest publication first (unknown last), then in the order of the text. */
export const quoteView = (archive: Archive, filter: QuoteFilter): Promise<readonly ListedQuote[]> =>
  archive.memo.get(`quotes ${JSON.stringify(filter)}`, aspects, async () => {
    const { articles, quotes } = archive.listings
    const speakers = filter.speaker === null ? null : speakersNamed(archive, filter.speaker)
    const passing = (await inOrder(archive)).flatMap((id) => {
      const quote = quotes.get(id)
      const article = quote && articles.get(quote.articleId)
      return quote && article && passes(filter, speakers, quote, article) ? [quote] : []
    })
    const { tree } = readQuery(filter.text)
    return tree ? quotesWithWords(archive, passing, tree) : passing
  })

/** The names that contain what was typed, whatever its case and accents. */
function speakersNamed({ listings }: Archive, typed: string): ReadonlySet<string> {
  const key = foldKey(typed)
  const names = new Set(listings.quotes.all().flatMap(({ speaker }) => speaker ?? []))
  return new Set([...names].filter((name) => foldKey(name).includes(key)))
}

/** Dates compare as text: `to` 2015 takes in all of 2015, and a quote of unknown date is outside of any range. */
function passes(
  filter: QuoteFilter,
  speakers: ReadonlySet<string> | null,
  quote: ListedQuote,
  article: ListedArticle
): boolean {
  const { source, tagId, from, to, states } = filter
  const { published } = article
  return (
    !article.trashed &&
    states.includes(quote.state) &&
    (speakers === null || (quote.speaker !== null && speakers.has(quote.speaker))) &&
    (source === null || article.source === source) &&
    (tagId === null || quote.tags.includes(tagId) || article.tags.includes(tagId)) &&
    (from === null || (published !== null && published >= from)) &&
    (to === null || (published !== null && published <= `${to}\uffff`))
  )
}

const inOrder = ({ listings, memo }: Archive): Promise<readonly string[]> =>
  memo.get('quotes in order', ['members', 'quotes'], () => {
    const keyed = listings.quotes.all().map(({ id, articleId, start }) => ({
      id,
      articleId,
      start,
      published: listings.articles.get(articleId)?.published ?? ''
    }))
    keyed.sort((a, b) => {
      if (a.published !== b.published) return a.published < b.published ? 1 : -1
      return b.articleId - a.articleId || a.start - b.start
    })
    return Promise.resolve(keyed.map(({ id }) => id))
  })
