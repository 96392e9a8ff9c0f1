/** Indexes of a word that both sides have: in the quote, and in the source. */
export type WordPair = readonly [quote: number, source: number]

const SAME = 2
const OTHER = -1
const GAP = -1

/**
 * The best local alignment of two word lists: the stretch of `source` most like `quote`, and which words are common
 * (Smith & Waterman, "Identification of common molecular subsequences", J. Mol. Biol. 147, 1981; linear gap cost).
 * Time and memory are the product of the lengths, so callers pass a window of the source.
 */
export function alignWords(quote: readonly string[], source: readonly string[]): readonly WordPair[] {
  const width = source.length + 1
  const scores = new Int32Array((quote.length + 1) * width)
  let best = 0
  let bestAt = 0
  for (let q = 1; q <= quote.length; q++)
    for (let s = 1; s <= source.length; s++) {
      const at = q * width + s
      const score = Math.max(
        0,
        valueAt(scores, at - width - 1) + (quote[q - 1] === source[s - 1] ? SAME : OTHER),
        valueAt(scores, at - width) + GAP,
        valueAt(scores, at - 1) + GAP
      )
      scores[at] = score
      if (score > best) [best, bestAt] = [score, at]
    }
  const pairs: WordPair[] = []
  for (let at = bestAt; valueAt(scores, at) > 0;) {
    const [q, s] = [Math.floor(at / width), at % width]
    const score = valueAt(scores, at)
    const same = quote[q - 1] === source[s - 1]
    if (score === valueAt(scores, at - width - 1) + (same ? SAME : OTHER)) {
      if (same) pairs.push([q - 1, s - 1])
      at -= width + 1
    } else at -= score === valueAt(scores, at - width) + GAP ? width : 1
  }
  return pairs.reverse()
}

const valueAt = (scores: Int32Array, at: number): number => scores[at] ?? 0
