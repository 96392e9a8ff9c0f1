import { alignWords } from '../verbatim/align-words.ts'
import type { TextEdit, TextEdits } from './text-edit.ts'

// A word, or one other character: spaces and marks count, for edits must give the text back to the letter. Scripts that
// part no words go character by character, else one changed sign would replace a paragraph.
const TOKEN =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+|[^]/gu

/** Two stretches without a landmark are aligned word by word up to this product of their lengths; else one replaces the other. */
const MOST_CELLS = 250_000
/** Tokens looked at for each token there is; texts made to be hard to compare end in a rougher answer, not in a wait. */
const MOST_WORK = 60

type Token = { readonly text: string; readonly start: number }
type Range = readonly [from: number, to: number, there: number, thereTo: number]

/**
 * What makes `after` of `before`. Tokens that occur once on both sides are the landmarks, the longest row of them in
 * order is kept, and what lies between is compared in the same way ("patience diff", Bram Cohen, 2006): a sentence is
 * so matched by words of its own, not with a look-alike as the shortest edit (Myers 1986) would have it.
 */
export function diffText(before: string, after: string): TextEdits {
  if (before === after) return []
  const [old, now] = [tokensOf(before), tokensOf(after)]
  const partner = partnersOf(old, now)
  const edits: TextEdit[] = []
  let [at, there] = [0, 0]
  const close = (to: number, thereTo: number): void => {
    if (to > at || thereTo > there) {
      const [start, end] = [offset(old, at, before), offset(old, to, before)]
      const put = after.slice(offset(now, there, after), offset(now, thereTo, after))
      edits.push({ start, end, with: put })
    }
  }
  partner.forEach((pair, index) => {
    if (pair < 0) return
    close(index, pair)
    ;[at, there] = [index + 1, pair + 1]
  })
  close(old.length, now.length)
  return edits
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], start: match.index }))
const offset = (tokens: readonly Token[], at: number, text: string): number =>
  tokens[at]?.start ?? text.length

/** For each token of `old` the place of its like in `now`, -1 for none; rising. */
function partnersOf(old: readonly Token[], now: readonly Token[]): Int32Array {
  const partner = new Int32Array(old.length).fill(-1)
  const pair = (a: number, b: number): void => void (partner[a] = b)
  const same = (a: number, b: number): boolean => old[a]?.text === now[b]?.text
  let work = (old.length + now.length) * MOST_WORK
  const open: Range[] = [[0, old.length, 0, now.length]]
  for (let range = open.pop(); range; range = open.pop()) {
    let [from, to, there, thereTo] = range
    for (; from < to && there < thereTo && same(from, there); from++, there++) pair(from, there)
    for (; from < to && there < thereTo && same(to - 1, thereTo - 1); to--, thereTo--)
      pair(to - 1, thereTo - 1)
    work -= to - from + thereTo - there
    if (from === to || there === thereTo || work < 0) continue
    const marks = landmarks(old, now, [from, to, there, thereTo])
    if (marks.length === 0) {
      if ((to - from) * (thereTo - there) > MOST_CELLS) continue
      const words = (tokens: readonly Token[], a: number, b: number) =>
        tokens.slice(a, b).map(({ text }) => text)
      const pairs = alignWords(words(old, from, to), words(now, there, thereTo))
      for (const [a, b] of pairs) pair(from + a, there + b)
      continue
    }
    const ends = [[from - 1, there - 1] as const, ...marks, [to, thereTo] as const]
    ends.slice(1).forEach(([a, b], at) => {
      const [a0, b0] = ends[at] ?? [from - 1, there - 1]
      if (a < to) pair(a, b)
      open.push([a0 + 1, a, b0 + 1, b])
    })
  }
  return partner
}

/** Pairs of tokens that occur once in either range, as many as stand in the same order in both. */
function landmarks(
  old: readonly Token[],
  now: readonly Token[],
  [from, to, there, thereTo]: Range
): readonly (readonly [number, number])[] {
  const once = onlyPlaces(now, there, thereTo)
  const pairs = [...onlyPlaces(old, from, to)].flatMap(([text, at]) => {
    const pair = once.get(text) ?? -1
    return at < 0 || pair < 0 ? [] : [[at, pair] as const]
  })
  return longestRising(pairs)
}

/** Where each token stands, -1 for those that stand in several places; in the order of the first places. */
function onlyPlaces(tokens: readonly Token[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text ?? ''
    places.set(text, places.has(text) ? -1 : at)
  }
  return places
}

/** The longest part of the pairs, sorted by their first, whose second rises (Schensted 1961). */
function longestRising(
  pairs: readonly (readonly [number, number])[]
): readonly (readonly [number, number])[] {
  const tails: number[] = []
  const before = pairs.map(() => -1)
  pairs.forEach(([, value], at) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? -1]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[at] = tails[low - 1] ?? -1
    tails[low] = at
  })
  const row: (readonly [number, number])[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) row.push(pair)
  }
  return row.reverse()
}
