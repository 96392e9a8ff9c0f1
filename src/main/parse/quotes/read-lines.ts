import { ADVERBS, CONJUNCTIONS } from './grammar-words.ts'
import type { Span } from './paragraphs.ts'
import type { Line, Reading } from './reading.ts'
import { sentences } from './sentences.ts'
import type { Stretch } from './stretches.ts'
import { tokenize, type Token } from './tokens.ts'

/** Stage 3: tokens, sentences and the place of every stretch in them. */
export function readLines(text: string, lines: readonly Span[], stretches: readonly Stretch[]): Line[] {
  const singles = stretches.filter((stretch) => stretch.family === 'single').length
  const british = singles * 2 > stretches.length
  let q = 0
  return lines.map((line, p) => {
    const first = q
    while (stretches[q]?.paragraph === p) q++
    const tokens = tokenize(text, line, p, stretches, first)
    const split = sentences(tokens)
    const readings: Reading[] = []
    split.forEach((sentence, sentenceIndex) => {
      const bare = sentence.every(isLinking)
      sentence.forEach((token, at) => {
        const stretch = stretches[token.quote]
        if (token.kind !== 'quote' || stretch === undefined) return
        readings.push({
          stretch,
          sentence,
          at,
          sentenceIndex,
          bare,
          paragraphSentences: split.length,
          minorMark: (stretch.family === 'single') !== british,
          titleCase: p === 0,
          words: countWords(text, stretch),
          own: null,
          attribution: null,
          speech: 0
        })
      })
    })
    return { tokens, sentences: split, readings }
  })
}

/** Nothing that could name a speaker: "But then …". */
function isLinking(token: Token): boolean {
  return token.kind !== 'word' || CONJUNCTIONS.has(token.lower) || ADVERBS.has(token.lower)
}

function countWords(text: string, { start, end }: Span): number {
  const words = text.slice(start, end)
  // Chinese and Japanese set no spaces; a word has about two characters.
  const unspaced = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return words.split(/\s+/).length + (unspaced >> 1)
}
