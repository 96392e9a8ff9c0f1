import { searchWords, type SearchWord } from '../query/search-words.ts'
import { stemWord } from '../query/stem-word.ts'
import { commonWords, negatorsOf, numberWords } from './polarity-words.ts'

/** What a quote says, as far as single words tell: its stems, which of them it negates, and how many of what. */
export type QuoteClaims = {
  /** Each stem with the word as written. */
  readonly stems: ReadonlyMap<string, string>
  readonly negated: ReadonlySet<string>
  readonly affirmed: ReadonlySet<string>
  /** Numbers by the stem of the word they count. */
  readonly numbers: ReadonlyMap<string, string>
}

/** Words that a negation reaches over: "will not be able to raise". */
const REACH = 4
const SHORTEST = 3
const ENDS = /[.;:!?()]|,\s|\bbut\b/

export function claimsOf(text: string, language: string | null): QuoteClaims {
  const words = searchWords(text)
  const negators = negatorsOf(language)
  const stem = (word: string): string => stemWord(word, language ?? 'en')
  const stems = new Map<string, string>()
  const negated = new Set<string>()
  const affirmed = new Set<string>()
  words.forEach((one, at) => {
    const { word } = one
    if (negators.has(word) || /^\d/.test(word) || word.length < SHORTEST) return
    const isNegated = negatorBefore(words, at, text, negators)
    const stemmed = stem(word)
    ;(isNegated ? negated : affirmed).add(stemmed)
    if (!commonWords.has(word)) stems.set(stemmed, text.slice(one.start, one.end))
  })
  return { stems, negated, affirmed, numbers: numbersIn(words, text, stem) }
}

function negatorBefore(
  words: readonly SearchWord[],
  at: number,
  text: string,
  negators: ReadonlySet<string>
): boolean {
  const end = words[at]?.start ?? 0
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const before = words[back]
    if (!before) break
    if (ENDS.test(text.slice(before.end, words[back + 1]?.start ?? end)) || before.word === 'but')
      return false
    // The tokenizer parts "don't" into "don" and "t".
    const isShortened = before.word === 't' && (words[back - 1]?.word.endsWith('n') ?? false)
    if (isShortened || negators.has(before.word)) return true
  }
  return false
}

/** "1,200 troops", "fifteen people": the first word after a number that says what is counted. */
function numbersIn(
  words: readonly SearchWord[],
  text: string,
  stem: (word: string) => string
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (!first) continue
    let last = at
    // The tokenizer parts 1,200 and 3.5 too.
    while (isDigits(words[last]) && isDigits(words[last + 1]) && isJoined(words, last, text)) last++
    const written = text.slice(first.start, words[last]?.end)
    const value = isDigits(first) ? written.replaceAll(',', '') : numberWords.get(first.word)?.toString()
    at = last
    // A year counts nothing.
    if (value === undefined || /^(1[89]|20)\d\d$/.test(written)) continue
    const counted = words
      .slice(last + 1, last + 3)
      .find(({ word }) => word.length >= SHORTEST && !commonWords.has(word))
    if (counted && !/^\d/.test(counted.word)) numbers.set(stem(counted.word), value)
  }
  return numbers
}

const isDigits = (word: SearchWord | undefined): boolean => word !== undefined && /^\d+$/.test(word.word)
const isJoined = (words: readonly SearchWord[], at: number, text: string): boolean =>
  /^[.,]$/.test(text.slice(words[at]?.end, words[at + 1]?.start))
