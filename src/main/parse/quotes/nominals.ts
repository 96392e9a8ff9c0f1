import { isTitleWord, readRun } from './name-runs.ts'
import { phraseFrom, phraseTo, type Phrase } from './noun-phrases.ts'
import { lastNameOf, type People, type Person } from './people.ts'
import type { Line } from './reading.ts'
import type { Token } from './tokens.ts'

export type NominalReading = { readonly person: Person | null; readonly text: string; readonly why: string }

const REACH = 8
const MOST_WORDS = 1500

/**
 * Stage 7c: "the spokesman" stands for the nearest one before it that is told apart by a name: "Spokesman Jo Smith",
 * "Jo Smith, a spokesman for the union", "the president's spokesman".
 */
export function resolveNominal(
  text: string,
  lines: readonly Line[],
  tokens: readonly Token[],
  phrase: Phrase,
  people: People
): NominalReading | null {
  const head = tokens[phrase.to - 1]
  const first = tokens[phrase.from]
  if (head === undefined || first === undefined || head.upper || phrase.to - phrase.from > 4) return null
  if (!/^(?:the|this|that)$/.test(first.lower) || !isTitleWord(head.lower)) return null
  let left = MOST_WORDS
  for (let p = head.paragraph; p >= 0 && p > head.paragraph - REACH; p--) {
    const line = lines[p]?.tokens ?? []
    for (let i = line.length - 1; i >= 0 && left > 0; i--, left--) {
      const token = line[i]
      if (token === undefined || token.lower !== head.lower || token.start >= first.start) continue
      const found = toldApart(text, line, i, people)
      if (found !== null) return found
    }
  }
  return null
}

function toldApart(text: string, tokens: readonly Token[], i: number, people: People): NominalReading | null {
  const why = (words: string) => `${words}, as before`
  const title = titled(tokens, i, people)
  if (title !== null) return { person: title, text: title.full, why: why(title.full) }
  const aside = namedBeside(tokens, i, people)
  if (aside !== null) return { person: aside, text: aside.full, why: why(aside.full) }
  const back = phraseTo(tokens, i, 0)
  if (back === null) return null
  const ahead = phraseFrom(tokens, back.from)
  const to = ahead !== null && ahead.to > i ? ahead.to : i + 1
  const named = tokens
    .slice(back.from, to)
    .some((token) => token.upper && token.start !== tokens[back.from]?.start)
  const start = tokens[back.from]
  const end = tokens[to - 1]
  if (start === undefined || end === undefined || !(named || (start.upper && start.lower !== 'the')))
    return null
  const words = text.slice(start.start, end.end).replace(/^The /, 'the ')
  return { person: null, text: words, why: why(words) }
}

/** Spokesman Jo Smith. */
function titled(tokens: readonly Token[], i: number, people: People): Person | null {
  const run = readRun(tokens, i + (tokens[i]?.upper === true ? 0 : 1), tokens.length)
  if (run === null || (run.title.length === 0 && tokens[i]?.upper === true)) return null
  return people.byLast.get(lastNameOf(run.name))?.find((person) => person.full === run.name.join(' ')) ?? null
}

/** Jo Smith, a spokesman for the union. */
function namedBeside(tokens: readonly Token[], i: number, people: People): Person | null {
  // The treasurer, Jo Smith.
  if (tokens[i + 1]?.text === ',') {
    const after = readRun(tokens, i + 2, tokens.length)
    if (after !== null && after.person && after.name.length > 1)
      return (
        people.byLast.get(lastNameOf(after.name))?.find((person) => person.full === after.name.join(' ')) ??
        null
      )
  }
  let comma = i - 1
  while (comma > i - 6 && tokens[comma]?.kind === 'word') comma--
  if (tokens[comma]?.text !== ',') return null
  let from = comma
  while (from > 0 && tokens[from - 1]?.upper === true) from--
  const run = readRun(tokens, from, comma)
  if (run === null) return null
  return people.byLast.get(lastNameOf(run.name))?.[0] ?? null
}
