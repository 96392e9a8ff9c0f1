import { isGivenName } from './given-names.ts'
import { NAME_SUFFIXES, TIME_WORDS } from './grammar-words.ts'
import { HONORIFICS, ORGANISATION_WORDS, ROLES } from './role-words.ts'
import { type Token, bare, isPossessive } from './tokens.ts'
import { isNominal } from './word-classes.ts'

const LONGEST = 12
const PARTICLES = new Set("de del della di da du van von der den bin ibn al el la le ter ten y 't".split(' '))

/** A run of capitalised words read as title words and a name. */
export type NameRun = {
  readonly from: number
  readonly to: number
  readonly title: readonly string[]
  readonly name: readonly string[]
  readonly person: boolean
  readonly possessive: boolean
}

export function isTitleWord(lower: string): boolean {
  const word = lower.replace(/\.$/, '')
  return HONORIFICS.has(word) || ROLES.has(word)
}

/** Reads the run of capitals that starts at `from`; null when there is none. */
export function readRun(tokens: readonly Token[], from: number, limit: number): NameRun | null {
  const first = tokens[from]
  if (first === undefined || !first.upper) return null
  let to = from
  let possessive = false
  while (to < limit && to - from < LONGEST) {
    const token = tokens[to]
    if (token === undefined) break
    const next = tokens[to + 1]
    if (token.upper && isNominal(token) && !(TIME_WORDS.has(token.lower) && token.lower !== 'may')) to++
    else if (to > from && PARTICLES.has(token.lower) && next?.upper === true) to++
    else if (to > from && token.kind === 'quote' && next?.upper === true && token.end - token.start < 30) to++
    else if (to > from && token.text === ',' && NAME_SUFFIXES.has(next?.lower ?? '')) to += 2
    else break
    if (isPossessive(token)) {
      possessive = true
      break
    }
  }
  if (to === from) return null
  return analyse(tokens, from, to, possessive)
}

function analyse(tokens: readonly Token[], from: number, to: number, possessive: boolean): NameRun {
  let start = from
  for (let i = from; i < to - 1; i++) {
    const word = bare(tokens[i]?.lower ?? '')
    const next = tokens[i + 1]?.lower ?? ''
    if (isTitleWord(word) && !isGivenName(next.replace(/\.$/, '') === word ? '' : word)) start = i + 1
  }
  for (let i = start + 1; i < to - 1; i++) {
    const word = tokens[i]
    const before = tokens[i - 1]
    if (word === undefined || before === undefined || !isGivenName(word.lower)) continue
    // "Leeds United striker" aside, what stands before a given name is no part of the name: "Labour MP Jo Smith".
    if (
      !isGivenName(bare(before.lower)) &&
      !before.text.endsWith('.') &&
      before.kind === 'word' &&
      i === firstGiven(tokens, start, to)
    )
      start = i
  }
  const words: string[] = []
  for (let i = start; i < to; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'punct' || token.kind === 'quote') continue
    words.push(bare(token.text))
  }
  const before = tokens.slice(from, start)
  const title = before.some((token) => isTitleWord(token.lower)) ? before.map((token) => token.text) : []
  return { from, to, title, name: words, person: isPerson(tokens, from, words, title), possessive }
}

function firstGiven(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (isGivenName(bare(tokens[i]?.lower ?? ''))) return i
  return -1
}

function isPerson(
  tokens: readonly Token[],
  from: number,
  words: readonly string[],
  title: readonly string[]
): boolean {
  if (words.length === 0 || words.length > 6) return false
  const lowers = words.map((word) => word.toLowerCase().replace(/\.$/, ''))
  if (lowers.some((word) => ORGANISATION_WORDS.has(word))) return false
  const first = lowers[0] ?? ''
  if (words.length > 1 && isGivenName(first)) return true
  if (words.every((word) => word === word.toUpperCase() && word.length > 1)) return false
  if (title.length > 0) return true
  const before = tokens[from - 1]
  if (
    before?.lower === 'the' ||
    lowers[0] === 'the' ||
    lowers.some((word, i) => words[i] === word.toUpperCase() && word.length > 3)
  )
    return false
  if (before !== undefined && isTitleWord(before.lower) && !before.upper) return true
  return words.length > 1 && words.length < 5
}
