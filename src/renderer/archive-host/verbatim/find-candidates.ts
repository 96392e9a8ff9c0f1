import { searchWords } from '#shared/query/search-words.ts'
import { SEED } from '#shared/verbatim/compare-quote.ts'
import type { Archive } from '../archive.ts'

/** Words of a phrase that is asked for at once: longer ones are covered by several. */
const LONGEST_PHRASE = 24
/** Runs of words asked for when the whole does not occur. */
const MOST_RUNS = 16

/**
 * Articles that may hold the quote or an altered form of it, the likeliest first: those with all its words in a row,
 * then those with the most and rarest of its runs of words (w-shingling, Broder 1997; ranked by the index's bm25).
 */
export async function findCandidates(
  archive: Archive,
  quote: string,
  most: number
): Promise<readonly number[]> {
  const words = searchWords(quote).map(({ word }) => word)
  if (words.length === 0) return []
  const whole = await find(archive, phrases(words, LONGEST_PHRASE).join(' AND '))
  const like = words.length > SEED ? await find(archive, tellingRuns(words).join(' OR ')) : []
  const notTrashed = (id: number): boolean => archive.listings.articles.get(id)?.trashed === false
  return [...new Set([...whole.filter(notTrashed).slice(0, most), ...like.filter(notTrashed).slice(0, most)])]
}

async function find(archive: Archive, match: string): Promise<readonly number[]> {
  const found = await archive.search.find(match, true)
  if (!found.ok) throw new Error(found.error.message)
  const { ids, scores } = found.value
  return Array.from(ids, (id, at) => ({ id, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
}

const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`

function phrases(words: readonly string[], length: number): string[] {
  const parts: string[] = []
  for (let from = 0; from < words.length; from += length) parts.push(phrase(words.slice(from, from + length)))
  return parts
}

/** The runs with the longest words, which are seldom the commonest, spread over the whole quote. */
function tellingRuns(words: readonly string[]): string[] {
  const runs = words.slice(SEED - 1).map((_, at) => words.slice(at, at + SEED))
  const share = Math.max(1, Math.ceil(runs.length / MOST_RUNS))
  const telling: string[] = []
  for (let from = 0; from < runs.length; from += share) {
    const some = runs.slice(from, from + share)
    const lengths = some.map((run) => run.join('').length)
    telling.push(phrase(some[lengths.indexOf(Math.max(...lengths))] ?? []))
  }
  return telling
}
