/** True for texts that differ in case, punctuation and blanks alone. */
export const sameWords = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 20 && wordsOf(a) === wordsOf(b)

const wordsOf = (text: string): string =>
  text
    .slice(0, 1000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
