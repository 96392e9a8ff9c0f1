import { TIME_WORDS } from './grammar-words.ts'
import type { Phrase } from './noun-phrases.ts'
import type { Token } from './tokens.ts'

type Tokens = readonly Token[]

const CALENDAR =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|night|morning|afternoon|evening|weekend|later|ago|time|times)$/

/** "A few days later", "Last week", "Friday night". */
export function isTimePhrase(tokens: Tokens, phrase: Phrase): boolean {
  const last = tokens[phrase.to - 1]
  return (
    last !== undefined &&
    last.kind === 'word' &&
    (isTime(last) || CALENDAR.test(last.lower) || /^(?:19|20)\d\d$/.test(last.text))
  )
}

export function isTime(token: Token): boolean {
  return TIME_WORDS.has(token.lower) && token.lower !== 'may'
}

/** Where a phrase of time that ends at `last` starts ("late on Thursday night", "this week"); `last + 1` when there is none. */
export function timeStart(tokens: Tokens, last: number, floor: number): number {
  const end = tokens[last]
  if (end === undefined || last <= floor || end.kind !== 'word') return last + 1
  const calendar = /^(?:week|month|year|night|morning|afternoon|evening|weekend)$/.test(end.lower)
  if (
    !isTime(end) &&
    !(calendar && /^(?:this|last|that|late|next|early|earlier)$/.test(tokens[last - 1]?.lower ?? '')) &&
    !(calendar && tokens[last - 1] !== undefined && isTime(tokens[last - 1]!))
  )
    return last + 1
  let from = last
  while (from - 1 > floor && TIME_PART.test(tokens[from - 1]?.lower ?? '')) from--
  return from
}

const TIME_PART =
  /^(?:on|this|last|that|late|next|early|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2})$/
