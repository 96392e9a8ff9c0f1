/** One word of a text as the search index knows it: folded, with its place in UTF-16 offsets, end exclusive. */
export type SearchWord = { readonly word: string; readonly start: number; readonly end: number }

/** What FTS5's unicode61 takes for part of a word: letters, numbers, private use; and accents that follow one. */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\u0300-\u0331]*/gu

/**
 * Cuts a text into words as FTS5's tokenizer `unicode61 remove_diacritics 2` does, so that what is highlighted is what
 * was found (https://www.sqlite.org/fts5.html#unicode61_tokenizer; compared with SQLite itself in the tests).
 * Apostrophes, hyphens and quotation marks of any shape only separate words.
 */
export function searchWords(text: string): SearchWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length
  }))
}

const foldWord = (word: string): string => [...word].map(foldCharacter).join('')

function foldCharacter(character: string): string {
  if (/[\u0300-\u0331]/.test(character)) return ''
  const folded = simpleFold(character)
  // Accents are taken off Latin letters only, as SQLite does: й and ά are letters of their own.
  const base = folded.normalize('NFD')
  return /^[a-z]\p{M}+$/u.test(base) ? base.slice(0, 1) : folded
}

/** One character for one character, as SQLite folds case: ς, ſ and µ meet σ, s and μ, but ß stays. */
function simpleFold(character: string): string {
  const upper = character.toUpperCase()
  const folded = (isOne(upper) ? upper : character).toLowerCase()
  return isOne(folded) ? folded : character
}
const isOne = (text: string): boolean => [...text].length === 1
