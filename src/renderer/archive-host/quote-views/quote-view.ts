import type { QuoteFilter } from '#shared/query/list-query.ts'
import { readQuery } from '#shared/query/read-query.ts'
import type { Archive } from '../archive.ts'
import { aspects } from '../changes/stamps.ts'
import type { ListedArticle, ListedQuote } from '../listing/listed-rows.ts'
import { contains, type People, peopleOf, speakerTest } from '../people/people.ts'
import { quotesWithWords } from './quotes-with-words.ts'

/** The quotes that pass a filter: newest publication first (unknown last), then in the order of the text. */
export const quoteView = (archive: Archive, filter: QuoteFilter): Promise<readonly ListedQuote[]> =>
  archive.memo.get(`quotes ${JSON.stringify(filter)}`, aspects, async () => {
    const { articles, quotes } = archive.listings
    const speaks = speakerFilter(filter, await peopleOf(archive))
    const passing = (await inOrder(archive)).flatMap((id) => {
      const quote = quotes.get(id)
      const article = quote && articles.get(quote.articleId)
      return quote && article && passes(filter, speaks, quote, article) ? [quote] : []
    })
    const { tree } = readQuery(filter.text)
    return tree ? quotesWithWords(archive, passing, tree) : passing
  })

type SpeakerFilter = (speaker: string | null) => boolean

/** A typed name is looked for whatever its case and accents; every spelling of a speaker finds all of its quotes. */
function speakerFilter({ speaker: typed, person }: QuoteFilter, people: People): SpeakerFilter {
  const isTyped = typed === null ? null : speakerTest(people, contains(typed))
  return (speaker) =>
    (isTyped === null || (speaker !== null && isTyped(speaker))) &&
    (person === undefined || (speaker !== null && people.nameOf(speaker) === person))
}

/** Dates compare as text: `to` 2015 takes in all of 2015, and a quote of unknown date is outside of any range. */
function passes(
  filter: QuoteFilter,
  speaks: SpeakerFilter,
  quote: ListedQuote,
  article: ListedArticle
): boolean {
  const { source, tagId, importId, from, to, states, toConfirm } = filter
  const { published } = article
  return (
    !article.trashed &&
    states.includes(quote.state) &&
    (toConfirm !== true || quote.anchor !== undefined) &&
    speaks(quote.speaker) &&
    (importId === undefined || article.importId === importId) &&
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
