import { dismissalOf } from '#shared/people/person.ts'
import type { ConflictPair } from '#shared/people/speakers.ts'
import { findConflicts, type QuoteText } from '#shared/quotes/find-conflicts.ts'
import { claimsOf } from '#shared/quotes/quote-claims.ts'
import { searchWords } from '#shared/query/search-words.ts'
import type { Archive } from '../archive.ts'
import { groupBy } from '../group-by.ts'
import { quoteRows } from '../quote-views/quote-rows.ts'
import { spokenQuotes } from './speakers.ts'

/** The latest; each pair of them may be compared. */
const MOST_COMPARED = 3000
const MOST_SHOWN = 50
const MOST_LOOKED_UP = 1500
/** Words in a tenth of the articles tell nothing; an archive of a few articles is weighed as if it had this many. */
const TELLING_SHARE = 0.1
const FEWEST_ARTICLES = 1000

type Said = QuoteText & { readonly ids: readonly string[]; readonly published: string }

/** Quotes of a speaker that may conflict, without the pairs that a person dismissed. */
export async function conflictsOf(archive: Archive, name: string): Promise<ConflictPair[]> {
  const said = await distinctQuotes(archive, name)
  const weightOf = await weights(archive, said)
  const dismissed = new Set(await archive.db.dismissals.toCollection().primaryKeys())
  const byId = new Map(said.map((one) => [one.id, one]))
  const isDismissed = (a: string, b: string): boolean =>
    (byId.get(a)?.ids ?? []).some((one) =>
      (byId.get(b)?.ids ?? []).some((other) => dismissed.has(dismissalOf('quotes', one, other).id))
    )
  const found = findConflicts(said, weightOf)
    .filter(({ a, b }) => !isDismissed(a, b))
    .slice(0, MOST_SHOWN)
  const rows = await quoteRows(archive, [...new Set(found.flatMap(({ a, b }) => [a, b]))])
  const rowOf = new Map(rows.map((row) => [row.quote.id, row]))
  return found.flatMap(({ a, b, why, shared }) => {
    const [first, second] = [rowOf.get(a), rowOf.get(b)]
    return first && second ? [{ quotes: [first, second] as const, why, shared: shared.slice(0, 6) }] : []
  })
}

/** What was said, each once however many articles printed it, the earliest first (unknown dates last). */
async function distinctQuotes(archive: Archive, name: string): Promise<readonly Said[]> {
  const spoken = (await spokenQuotes(archive)).filter((one) => one.name === name)
  spoken.sort((a, b) => ((a.article.published ?? '') < (b.article.published ?? '') ? 1 : -1))
  const latest = spoken.slice(0, MOST_COMPARED)
  const rows = await archive.db.quotes.bulkGet(latest.map(({ quote }) => quote.id))
  const all = latest.flatMap(({ article }, at): Said[] => {
    const quote = rows[at]
    if (!quote) return []
    const { language, published } = article
    return [{ id: quote.id, ids: [quote.id], text: quote.exact, language, published: published ?? '\uffff' }]
  })
  const groups = groupBy(all, ({ text }) =>
    searchWords(text)
      .map(({ word }) => word)
      .join(' ')
  )
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group.sort((a, b) => (a.published < b.published ? -1 : 1))
      return first ? [{ ...first, ids: group.map(({ id }) => id) }] : []
    })
    .sort((a, b) => (a.published < b.published ? -1 : 1))
}

/** Rare words of the archive tell most (inverse document frequency, Spärck Jones 1972). */
async function weights(archive: Archive, said: readonly Said[]): Promise<(stem: string) => number> {
  const counts = new Map<string, { count: number; word: string }>()
  for (const { text, language } of said) {
    for (const [stem, written] of claimsOf(text, language).stems) {
      const word = searchWords(written)[0]?.word ?? stem
      counts.set(stem, { word, count: (counts.get(stem)?.count ?? 0) + 1 })
    }
  }
  // A word of one quote only is shared by no two.
  const wanted = [...counts].filter(([, { count }]) => count > 1).slice(0, MOST_LOOKED_UP)
  const all = Math.max(FEWEST_ARTICLES, archive.listings.articles.size)
  const known = await archive.search.articlesWith(wanted.map(([, { word }]) => word))
  const articles = new Map(wanted.map(([stem], at) => [stem, known.ok ? (known.value.counts[at] ?? 0) : 1]))
  return (stem) => {
    const having = Math.max(1, articles.get(stem) ?? 1)
    return having > all * TELLING_SHARE ? 0 : Math.log(all / having)
  }
}
