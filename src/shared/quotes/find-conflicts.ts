import { stemWord } from '../query/stem-word.ts'
import { opposites } from './polarity-words.ts'
import { claimsOf, type QuoteClaims } from './quote-claims.ts'

export type QuoteText = { readonly id: string; readonly text: string; readonly language: string | null }
export type Conflict = {
  readonly a: string
  readonly b: string
  readonly why: string
  /** The words both have, the most telling first, as the first quote writes them. */
  readonly shared: readonly string[]
  readonly score: number
}

/** The two must share this much of what the shorter one says. */
const SAME_MATTER = 0.3
const FEWEST_SHARED = 2
/** A word in more of the speaker's quotes than this names no matter. */
const TOO_COMMON = 60
const MOST = 100

/**
 * Pairs of one speaker's quotes about the same matter that differ in a negation, in a word and its opposite, or in how
 * many of the same thing there are. Signs of contradiction after de Marneffe, Rafferty, Manning 2008, Finding
 * Contradictions in Text (negation, antonymy, numeric mismatch); whether it is one a person judges.
 * `weightOf` says how telling a stem is (more is rarer; 0 is nothing).
 */
export function findConflicts(quotes: readonly QuoteText[], weightOf: (stem: string) => number): Conflict[] {
  const claims = quotes.map(({ text, language }) => claimsOf(text, language))
  const weights = claims.map(({ stems }) => [...stems.keys()].reduce((sum, stem) => sum + weightOf(stem), 0))
  const holders = new Map<string, number[]>()
  claims.forEach(({ stems }, at) => {
    for (const stem of stems.keys()) {
      if (weightOf(stem) <= 0) continue
      const known = holders.get(stem)
      if (known) known.push(at)
      else holders.set(stem, [at])
    }
  })
  const shared = new Map<number, string[]>()
  for (const [stem, places] of holders) {
    if (places.length > TOO_COMMON) continue
    places.forEach((a, step) => {
      for (const b of places.slice(step + 1)) {
        const key = a * quotes.length + b
        const stems = shared.get(key)
        if (stems) stems.push(stem)
        else shared.set(key, [stem])
      }
    })
  }
  const found: Conflict[] = []
  for (const [key, stems] of shared) {
    if (stems.length < FEWEST_SHARED) continue
    const [a, b] = [Math.floor(key / quotes.length), key % quotes.length]
    const [first, second] = [quotes[a], quotes[b]]
    const [said, other] = [claims[a], claims[b]]
    if (!first || !second || !said || !other) continue
    const weight = stems.reduce((sum, stem) => sum + weightOf(stem), 0)
    if (weight < SAME_MATTER * Math.min(weights[a] ?? 0, weights[b] ?? 0)) continue
    const sign = signOf(said, other, stems)
    if (!sign) continue
    const ordered = [...stems].sort((x, y) => weightOf(y) - weightOf(x))
    found.push({
      a: first.id,
      b: second.id,
      why: sign.why,
      shared: ordered.flatMap((stem) => said.stems.get(stem) ?? []),
      score: weight * sign.strength
    })
  }
  return found.sort((x, y) => y.score - x.score).slice(0, MOST)
}

type Sign = { readonly why: string; readonly strength: number }

function signOf(a: QuoteClaims, b: QuoteClaims, shared: readonly string[]): Sign | null {
  const opposite = oppositeIn(a, b)
  // "does not support" and "oppose" say the same.
  if (opposite)
    return negates(a, opposite.inA) === negates(b, opposite.inB) ? { why: opposite.why, strength: 0.9 } : null
  for (const stem of shared) {
    const [inA, inB] = [negates(a, stem), negates(b, stem)]
    const word = a.stems.get(stem) ?? stem
    if (inA !== null && inB !== null && inA !== inB)
      return { why: `one negates “${word}”, the other does not`, strength: 1 }
  }
  for (const [counted, value] of a.numbers) {
    const other = b.numbers.get(counted)
    if (other !== undefined && other !== value)
      return { why: `${value} against ${other} ${a.stems.get(counted) ?? counted}`, strength: 0.7 }
  }
  return null
}

/** Null where the word stands both with and without a negation, or not at all. */
const negates = ({ negated, affirmed }: QuoteClaims, stem: string): boolean | null =>
  negated.has(stem) === affirmed.has(stem) ? null : negated.has(stem)

const bothWays = opposites.flatMap(([x, y]) => [
  { words: [x, y], stems: [stemWord(x, 'en'), stemWord(y, 'en')] as const },
  { words: [y, x], stems: [stemWord(y, 'en'), stemWord(x, 'en')] as const }
])

function oppositeIn(
  a: QuoteClaims,
  b: QuoteClaims
): { readonly inA: string; readonly inB: string; readonly why: string } | null {
  for (const { words, stems } of bothWays) {
    const [inA, inB] = stems
    if (says(a, inA) && !says(a, inB) && says(b, inB) && !says(b, inA))
      return { inA, inB, why: `“${words[0] ?? inA}” against “${words[1] ?? inB}”` }
  }
  return null
}

const says = ({ negated, affirmed }: QuoteClaims, stem: string): boolean =>
  negated.has(stem) || affirmed.has(stem)
