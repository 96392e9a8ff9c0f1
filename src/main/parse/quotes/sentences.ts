import { cueWord } from './cue-words.ts'
import type { Token } from './tokens.ts'

// Nobody writes longer sentences; the limit keeps hostile or broken text from costing more than its length.
const LONGEST = 200

const STOPS = new Set(['.', '?', '!', '…'])
const STOPPED_QUOTE = /[.?!…][\s"'“”‘’»›」』]*$/
const FULL_STOP_QUOTE = /[.…][\s"'“”‘’»›」』]*$/

/** Stage 3b: token ranges of the sentences of one paragraph. A quote with its tag ("Why?" he asked) is one sentence. */
export function sentences(tokens: readonly Token[]): (readonly Token[])[] {
  const found: (readonly Token[])[] = []
  let from = datelineEnd(tokens)
  if (from > 0) found.push(tokens.slice(0, from))
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i) && i - from < LONGEST) continue
    found.push(tokens.slice(from, i + 1))
    from = i + 1
  }
  if (from < tokens.length) found.push(tokens.slice(from))
  return found
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  if (token === undefined || next === undefined) return token !== undefined
  if (token.kind === 'punct') {
    if (!STOPS.has(token.text)) return false
    if (next.kind === 'punct') return false
    return next.kind === 'quote' || next.upper || /^[\p{N}]/u.test(next.text)
  }
  // "…," said Rep. Jones, R-Va. "…": the stop of an abbreviation also ends the sentence when a new quote follows a tag.
  if (token.kind === 'word' && next.kind === 'quote' && token.text.endsWith('.'))
    return startsUpper(next.text)
  if (token.kind !== 'quote' || !STOPPED_QUOTE.test(token.text.slice(-6))) return false
  if (next.kind === 'quote') return true
  if (next.kind === 'punct') return false
  if (!next.upper) return false
  return FULL_STOP_QUOTE.test(token.text.slice(-6)) || !tagFollows(tokens, i + 1)
}

function startsUpper(quoted: string): boolean {
  return /^[\s"'“”‘’«»„]{1,3}\p{Lu}/u.test(quoted)
}

function tagFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 16; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'quote' || token.text === '.') return false
    const cue = cueWord(token.lower)
    if (
      cue !== undefined &&
      (cue.say ? i < from + 7 || tokens[from + 1]?.upper === true : i < from + 3 && cue.form === 'past')
    )
      return true
  }
  return false
}

/** "WASHINGTON, June 10 (UPI) — The president said …": the dateline is no part of the sentence. */
function datelineEnd(tokens: readonly Token[]): number {
  const first = tokens[0]
  if (first === undefined || first.kind !== 'word' || !first.upper) return 0
  const bracketed = tokens.slice(0, 12).some((token) => token.text === '(')
  if (!bracketed && (first.text.length < 3 || first.text !== first.text.toUpperCase())) return 0
  for (let i = 1; i < 14; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'quote') return 0
    if (token.text === '—' || token.text === '–') return i + 1
    if (token.text === '-' && tokens[i + 1]?.text === '-') return i + 2
    if (token.kind === 'word' && !token.upper && !/^\d/.test(token.text)) return 0
  }
  return 0
}
