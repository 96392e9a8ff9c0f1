import { searchWords } from '#shared/query/search-words.ts'
import { SEED } from '#shared/verbatim/compare-quote.ts'
import type { CheckedQuote, SourcePlace } from '#shared/verbatim/verbatim-result.ts'
import type { Archive } from '../archive.ts'
import { findPlaces, type FoundPlace } from './find-places.ts'

const MOST_PLACES = 20
/** Share of the words that one place must have to be called the quote's source, however altered. */
const ALTERED = 0.6
/** Share of the words that several places must cover between them. */
const COVERED = 0.85

/** Compares one quoted stretch with everything in the archive. */
export async function checkQuote(archive: Archive, quote: string): Promise<CheckedQuote> {
  const found = await findPlaces(archive, quote)
  const best = found[0]
  if (best && best.place.verdict !== 'words-changed') return answer(best.place.verdict, found, like(found, 1))
  const pieces = best && best.place.likeness < COVERED ? piecesOf(quote, found) : null
  if (pieces) return { verdict: 'spliced', marked: false, places: pieces }
  if (best && best.place.likeness >= ALTERED) return answer('words-changed', found, like(found, ALTERED))
  return { verdict: 'not-found', marked: false, places: [] }
}

const like = (found: readonly FoundPlace[], least: number): readonly SourcePlace[] =>
  found.filter(({ place }) => place.likeness >= least).map(({ place }) => place)

const answer = (
  verdict: CheckedQuote['verdict'],
  found: readonly FoundPlace[],
  places: readonly SourcePlace[]
): CheckedQuote => ({ verdict, marked: found[0]?.marked ?? false, places: places.slice(0, MOST_PLACES) })

/**
 * The fewest places that together have nearly all words of the quote, each a run of its own, in the quote's order;
 * null where there are not at least two. Greedy by length, as in "greedy string tiling" (Wise 1993).
 */
function piecesOf(quote: string, found: readonly FoundPlace[]): readonly SourcePlace[] | null {
  const length = searchWords(quote).length
  const covered = new Set<number>()
  const pieces: { readonly from: number; readonly place: SourcePlace }[] = []
  for (const { place } of found) {
    const run = runOf(place)
    const fresh = run.filter((at) => !covered.has(at))
    if (fresh.length < SEED || fresh.length < run.length * 0.8) continue
    for (const at of run) covered.add(at)
    pieces.push({ from: run[0] ?? 0, place })
  }
  if (pieces.length < 2 || covered.size < length * COVERED) return null
  return pieces.sort((a, b) => a.from - b.from).map(({ place }) => place)
}

/** Which words of the quote the place has, by their number in the quote. */
function runOf({ redline }: SourcePlace): readonly number[] {
  const words: number[] = []
  let at = 0
  for (const { kind, text } of redline) {
    const count = kind === 'removed' ? 0 : searchWords(text).length
    if (kind === 'same') for (let step = 0; step < count; step++) words.push(at + step)
    at += count
  }
  return words
}
