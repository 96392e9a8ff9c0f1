import type { Quote } from '#shared/quotes/quote.ts'
import { meets } from '#shared/query/highlight.ts'
import type { ParsedQuery } from '#shared/query/parse-query.ts'
import type { Archive } from '../archive.ts'
import type { ListedQuote } from '../listing/listed-rows.ts'
import { findArticles } from '../search/find-articles.ts'

const READ_AT_ONCE = 1000

/**
 * The quotes whose own words, speaker or note meet the search. The index names the articles that can hold them; quotes
 * that a person has worked on are read in any case, as a corrected speaker or a note is not in the article's text.
 */
export async function quotesWithWords(
  archive: Archive,
  quotes: readonly ListedQuote[],
  query: ParsedQuery
): Promise<readonly ListedQuote[]> {
  const candidates = await narrow(archive, quotes, query)
  const found: ListedQuote[] = []
  for (let from = 0; from < candidates.length; from += READ_AT_ONCE) {
    const some = candidates.slice(from, from + READ_AT_ONCE)
    const read = await archive.db.quotes.bulkGet(some.map(({ id }) => id))
    found.push(...some.filter((_, at) => read[at] && meets(query, wordsOf(read[at]))))
  }
  return found
}

const wordsOf = ({ exact, speaker, note }: Quote): string =>
  [exact, speaker.name, speaker.mention, speaker.role, speaker.affiliation, note].filter(Boolean).join('\n')

async function narrow(
  archive: Archive,
  quotes: readonly ListedQuote[],
  query: ParsedQuery
): Promise<readonly ListedQuote[]> {
  // What a quote must not say may well stand elsewhere in its article.
  const found = query.all.length > 0 ? await findArticles(archive, { all: query.all, none: [] }) : null
  if (!found?.ok) return quotes
  const articles = new Set(found.value)
  return quotes.filter(
    ({ articleId, state, noted }) => articles.has(articleId) || state !== 'suggested' || noted
  )
}
