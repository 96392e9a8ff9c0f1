import type { Quote } from '#shared/quotes/quote.ts'
import { meets } from '#shared/query/highlight.ts'
import type { QueryNode, Words } from '#shared/query/query-tree.ts'
import { toMatch } from '#shared/query/to-match.ts'
import type { Archive } from '../archive.ts'
import type { ListedQuote } from '../listing/listed-rows.ts'
import { type People, peopleOf } from '../people/people.ts'
import { archiveLanguages } from '../search/archive-languages.ts'

const READ_AT_ONCE = 1000

/**
 * The quotes whose own words, speaker or note meet the search. The index names the articles that can hold them; quotes
 * that a person has worked on are read in any case, as a corrected speaker or a note is not in the article's text.
 */
export async function quotesWithWords(
  archive: Archive,
  quotes: readonly ListedQuote[],
  tree: QueryNode
): Promise<readonly ListedQuote[]> {
  const candidates = await narrow(archive, quotes, tree)
  const read = await readThose(archive, candidates)
  const people = await peopleOf(archive)
  const met = new Set(read.filter((quote) => meets(tree, wordsOf(quote, people))).map(({ id }) => id))
  return candidates.filter(({ id }) => met.has(id))
}

async function readThose({ db }: Archive, quotes: readonly ListedQuote[]): Promise<readonly Quote[]> {
  const read: Quote[] = []
  for (let from = 0; from < quotes.length; from += READ_AT_ONCE) {
    const some = await db.quotes.bulkGet(quotes.slice(from, from + READ_AT_ONCE).map(({ id }) => id))
    read.push(...some.filter((quote) => quote !== undefined))
  }
  return read
}

function wordsOf({ exact, speaker, note }: Quote, people: People): string {
  const { name, mention, role, affiliation } = speaker
  const names = name === null ? [] : people.spellingsOf(name)
  return [exact, ...names, mention, role, affiliation, note].filter(Boolean).join('\n')
}

/** Only searches whose words all must occur are narrowed: what a quote must not say may stand elsewhere in its article. */
async function narrow(
  archive: Archive,
  quotes: readonly ListedQuote[],
  tree: QueryNode
): Promise<readonly ListedQuote[]> {
  const parts = tree.kind === 'all' ? tree.of : [tree]
  const needed = parts.filter(({ kind }) => kind !== 'not' && kind !== 'value' && kind !== 'date')
  const match = toMatch({ kind: 'all', of: needed, at: tree.at }, await archiveLanguages(archive))
  const found = match === null ? null : await archive.search.find(match, false)
  if (!found?.ok) return quotes
  const articles = new Set(found.value.ids)
  return quotes.filter(
    ({ articleId, state, noted }) => articles.has(articleId) || state !== 'suggested' || noted
  )
}

/** Articles with a quote, not rejected, that has these words beside each other. */
export async function articlesWithQuote(archive: Archive, words: Words): Promise<ReadonlySet<number>> {
  const tree: QueryNode = { kind: 'words', field: null, at: [0, 0], ...words }
  const standing = archive.listings.quotes.all().filter(({ state }) => state !== 'rejected')
  const found = new Set<number>()
  for (const some of await readThose(archive, await narrow(archive, standing, tree)))
    if (meets(tree, some.exact)) found.add(some.articleId)
  return found
}
