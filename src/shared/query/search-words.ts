/** One word of a text as the search index knows it: folded, with its place in UTF-16 offsets, end exclusive. */
export type SearchWord = { readonly word: string; readonly start: number; readonly end: number }

// What FTS5's unicode61 takes for part of a word: letters, numbers, private use; and the accents it knows (not every
// combining mark) where they follow one.
const ACCENTS =
  '\\u0300-\\u0304\\u0306-\\u030c\\u030f\\u0311\\u031b\\u0323-\\u0328\\u032d\\u032e\\u0330\\u0331'
const WORD = new RegExp(`[\\p{L}\\p{N}\\p{Co}][\\p{L}\\p{N}\\p{Co}${ACCENTS}]*`, 'gu')
const ACCENT = new RegExp(`^[${ACCENTS}]$`)

/**
 * Cuts a text into words as FTS5's tokenizer `unicode61 remove_diacritics 2` does, so that what is highlighted is what
 * was found (https://www.sqlite.org/fts5.html#unicode61_tokenizer; compared with SQLite itself in the tests).
 * Apostrophes, hyphens and quotation marks of any shape only separate words. Scripts and letters that came into Unicode
 * after SQLite's tables (2012) are folded by JavaScript's rules.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = []
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(run)) words.push(...charactersOf(run, index))
    else words.push({ word: foldWord(run), start: index, end: index + run.length })
  }
  return words
}

// Scripts that part no words (or, as Korean, glue particles to them): each character counts as a word, and a search for
// several of them is a phrase. It finds every stretch of two characters, wherever a dictionary would have cut.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const PIECE = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[^])+`, 'gu')

const charactersOf = (run: string, at: number): SearchWord[] =>
  [...run.matchAll(PIECE)]
    .map((match) => ({
      word: foldWord(match[0]),
      start: at + match.index,
      end: at + match.index + match[0].length
    }))
    // An accent on such a character is no word.
    .filter(({ word }) => word !== '')

/** The text as the index is given it: its tokenizer parts words at blanks, so characters that are words get some. */
export const spacedForIndex = (text: string): string =>
  UNSPACED.test(text) ? text.replace(EACH_UNSPACED, ' $& ') : text
const EACH_UNSPACED = new RegExp(UNSPACED.source, 'gu')

// Where SQLite's tables differ from JavaScript's: the Turkish i's, and Ǡ, whose two accents it leaves on.
const SPECIAL = new Map([
  ['İ', 'i'],
  ['ı', 'ı'],
  ['Ǡ', 'ǡ'],
  ['ǡ', 'ǡ']
])

const foldWord = (word: string): string => [...word].map(foldCharacter).join('')

function foldCharacter(character: string): string {
  if (ACCENT.test(character)) return ''
  const special = SPECIAL.get(character)
  if (special) return special
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
