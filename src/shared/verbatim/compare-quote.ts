import { searchWords, type SearchWord } from '../query/search-words.ts'
import { alignWords, type WordPair } from './align-words.ts'
import type { RedlineStep, SourcePlace } from './verbatim-result.ts'

/** The quote against one window of a source text. Offsets are UTF-16 into `source`. */
export type Comparison = Pick<SourcePlace, 'start' | 'end' | 'found' | 'verdict' | 'likeness' | 'redline'> & {
  readonly marked: boolean
}

/** Words on both sides of the seeds that a window takes in beyond the quote's own length. */
const SLACK = 12
/** Words in a row that make a place worth comparing. */
export const SEED = 3

/** Every place of `source` that has words of the quote, the most alike first. */
export function compareQuote(quote: string, source: string): readonly Comparison[] {
  const wanted = searchWords(quote)
  if (wanted.length === 0) return []
  const there = searchWords(source)
  const comparisons = windows(wanted, there).flatMap(
    ({ from, to }) => compare(quote, wanted, source, there.slice(from, to)) ?? []
  )
  return comparisons.sort((a, b) => b.likeness - a.likeness || rank(a) - rank(b))
}

const order = ['exact', 'marks-differ', 'words-changed'] as const
const rank = ({ verdict }: Comparison): number => order.indexOf(verdict)

type Window = { from: number; to: number }

/** Stretches of the source around runs of words that stand in the quote too, none overlapping. */
function windows(wanted: readonly SearchWord[], there: readonly SearchWord[]): readonly Window[] {
  const length = Math.min(SEED, wanted.length)
  const seeds = new Map<string, number>()
  for (let at = 0; at + length <= wanted.length; at++) {
    const key = runAt(wanted, at, length)
    if (!seeds.has(key)) seeds.set(key, at)
  }
  const found: Window[] = []
  for (let at = 0; at + length <= there.length; at++) {
    const inQuote = seeds.get(runAt(there, at, length))
    if (inQuote === undefined) continue
    const from = Math.max(0, at - inQuote - SLACK)
    const to = Math.min(there.length, at + (wanted.length - inQuote) + SLACK)
    const last = found.at(-1)
    // A window grows by what overlaps it, up to twice the quote: beyond that it is another place.
    if (last && from < last.to && to - last.from <= 2 * (wanted.length + 2 * SLACK))
      last.to = Math.max(last.to, to)
    else found.push({ from: last ? Math.max(from, Math.min(last.to, at)) : from, to })
  }
  return found
}

const runAt = (words: readonly SearchWord[], at: number, length: number): string => {
  let key = ''
  for (let step = 0; step < length; step++) key += `${words[at + step]?.word ?? ''} `
  return key
}

function compare(
  quote: string,
  wanted: readonly SearchWord[],
  source: string,
  near: readonly SearchWord[]
): Comparison | null {
  const pairs = alignWords(
    wanted.map(({ word }) => word),
    near.map(({ word }) => word)
  )
  const [first, last] = [pairs[0], pairs.at(-1)]
  const [start, end] = [near[first?.[1] ?? -1]?.start, near[last?.[1] ?? -1]?.end]
  if (start === undefined || end === undefined) return null
  const found = source.slice(start, end)
  const whole = pairs.length === wanted.length && (last?.[1] ?? 0) - (first?.[1] ?? 0) + 1 === wanted.length
  const redline = redlineOf({ quote, wanted, source, near, pairs })
  const same = redline.every(({ kind }) => kind === 'same')
  const core = quote.slice(wanted[0]?.start ?? 0, wanted.at(-1)?.end ?? 0)
  return {
    start,
    end,
    found,
    likeness: pairs.length / wanted.length,
    verdict: whole && same ? (core === found ? 'exact' : 'marks-differ') : 'words-changed',
    redline,
    marked: isMarked({ quote, wanted, source, near, pairs })
  }
}

type Aligned = {
  readonly quote: string
  readonly wanted: readonly SearchWord[]
  readonly source: string
  readonly near: readonly SearchWord[]
  readonly pairs: readonly WordPair[]
}

/** Words that only one side has, run by run, between the words that both have. */
function gapsOf({ wanted, pairs }: Aligned): readonly {
  readonly added: readonly [number, number]
  readonly removed: readonly [number, number]
}[] {
  const first: WordPair = [-1, (pairs[0]?.[1] ?? 0) - 1]
  const last: WordPair = [wanted.length, (pairs.at(-1)?.[1] ?? -1) + 1]
  const fixed = [first, ...pairs, last]
  return fixed.slice(1).map(([q, s], at) => {
    const [beforeQ, beforeS] = fixed[at] ?? first
    return { added: [beforeQ + 1, q], removed: [beforeS + 1, s] }
  })
}

type Run = { readonly kind: RedlineStep['kind']; readonly text: string; readonly start: number; end: number }

/** Runs as they are written on their side, the marks between their words included. */
function redlineOf(aligned: Aligned): readonly RedlineStep[] {
  const { quote, wanted, source, near, pairs } = aligned
  const runs: Run[] = []
  const push = (kind: Run['kind'], text: string, word: SearchWord | undefined): void => {
    const last = runs.at(-1)
    if (!word) return
    if (last?.kind === kind) last.end = word.end
    else runs.push({ kind, text, start: word.start, end: word.end })
  }
  gapsOf(aligned).forEach(({ added, removed }, at) => {
    for (let s = removed[0]; s < removed[1]; s++) push('removed', source, near[s])
    for (let q = added[0]; q < added[1]; q++) push('added', quote, wanted[q])
    const pair = pairs[at]
    if (!pair) return
    const [mine, theirs] = [wanted[pair[0]], near[pair[1]]]
    // The search folds case and accents; a quote may not.
    if (mine && theirs && written(quote, mine) !== written(source, theirs)) {
      push('removed', source, theirs)
      push('added', quote, mine)
    } else push('same', source, theirs)
  })
  return runs.map(({ kind, text, start, end }) => ({ kind, text: text.slice(start, end) }))
}

const written = (text: string, { start, end }: SearchWord): string => text.slice(start, end).normalize('NFC')

/** Whether the writer owned up to every change: [added words] in brackets, … where some were left out. */
function isMarked(aligned: Aligned): boolean {
  const { quote, wanted } = aligned
  return gapsOf(aligned).every(({ added, removed }) => {
    const from = added[0] === 0 ? 0 : (wanted[added[0] - 1]?.end ?? 0)
    const between = quote.slice(from, wanted[added[1]]?.start ?? quote.length)
    const bracketed = /^[^[]*\[[^\]]*\][^\]]*$/.test(between)
    if (added[1] > added[0]) return bracketed
    return removed[1] <= removed[0] || bracketed || /…|\.\s?\.\s?\./.test(between)
  })
}
