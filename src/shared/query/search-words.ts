/** One word of a text as the search index knows it: folded, with its place in UTF-16 offsets, end exclusive. */
export type SearchWord = { readonly word: string; readonly start: number; readonly end: number }

// What FTS5's unicode61 takes for part of a word: letters, numbers, private use; and the accents it knows (not every
// combining mark) where they follow one.
const ACCENTS =
  '\\u0300-\\u0304\\u0306-\\u030c\\u030f\\u0311\\u031b\\u0323-\\u0328\\u032d\\u032e\\u0330\\u0331'
const WORD = new RegExp(`[\\p{L}\\p{N}\\p{Co}][\\p{L}\\p{N}\\p{Co}${ACCENTS}]*`, 'uy')
const ACCENT = new RegExp(`^[${ACCENTS}]$`)

/**
 * Cuts a text into words as FTS5's tokenizer `unicode61 remove_diacritics 2` does, so that what is highlighted is what
 * was found (https://www.sqlite.org/fts5.html#unicode61_tokenizer; compared with SQLite itself in the tests).
 * Apostrophes, hyphens and quotation marks of any shape only separate words. Scripts and letters that came into Unicode
 * after SQLite's tables (2012) are folded by JavaScript's rules.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = []
  const spaced = !MAY_BE_UNSPACED.test(text)
  for (let at = 0; at < text.length;) {
    const end = endOfPlainRun(text, at)
    const next = text.charCodeAt(end)
    if (!(next > LAST_ASCII)) {
      // Most words of most texts: nothing beside them but ASCII.
      if (end > at) words.push({ word: text.slice(at, end).toLowerCase(), start: at, end })
      at = end + 1
      continue
    }
    WORD.lastIndex = at
    const run = WORD.exec(text)?.[0]
    if (run === undefined) {
      at += String.fromCodePoint(text.codePointAt(at) ?? 0).length
      continue
    }
    if (spaced || !UNSPACED.test(run)) words.push({ word: foldWord(run), start: at, end: at + run.length })
    else words.push(...charactersOf(run, at))
    at += run.length
  }
  return words
}

const LAST_ASCII = 0x7f

/** Where the ASCII letters and digits that begin at `at` end. */
function endOfPlainRun(text: string, at: number): number {
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    const isWord =
      (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
    if (!isWord) break
  }
  return end
}

// Scripts that part no words (or, as Korean, glue particles to them): each character counts as a word, and a search for
// several of them is a phrase. It finds every stretch of two characters, wherever a dictionary would have cut.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Quickly says no for most texts: all of those scripts' characters, and others, lie here (checked by a test). */
const MAY_BE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/
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
  MAY_BE_UNSPACED.test(text) && UNSPACED.test(text) ? text.replace(EACH_UNSPACED, ' $& ') : text
const EACH_UNSPACED = new RegExp(UNSPACED.source, 'gu')

// Where SQLite's tables differ from JavaScript's: the Turkish i's, and Ǡ, whose two accents it leaves on.
const SPECIAL = new Map([
  ['İ', 'i'],
  ['ı', 'ı'],
  ['Ǡ', 'ǡ'],
  ['ǡ', 'ǡ']
])

const foldWord = (word: string): string => {
  let folded = ''
  for (const character of word) folded += folds.get(character) ?? rememberFold(character)
  return folded
}

/** As many as there are different characters. */
const folds = new Map<string, string>()

function rememberFold(character: string): string {
  const folded = foldCharacter(character)
  folds.set(character, folded)
  return folded
}

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
