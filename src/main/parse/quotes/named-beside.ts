import type { Attribution } from './attribution.ts'
import { clauseSubject } from './clause-subject.ts'
import { phraseFrom, phraseTo } from './noun-phrases.ts'
import { isTime } from './time-phrases.ts'
import type { Token } from './tokens.ts'

type Tokens = readonly Token[]

/** Smith: "…" at the head of a sentence, as headlines and transcripts have it. */
export function colonBefore(tokens: Tokens, k: number): Attribution | null {
  const near =
    tokens[k - 1]?.text === ':' && tokens[k - 2]?.upper === true ? phraseTo(tokens, k - 2, 0) : null
  if (
    near !== null &&
    (near.from === 0 || /^[-—–.]$/.test(tokens[near.from - 1]?.text ?? '')) &&
    near.to - near.from < 9
  )
    return { pattern: 'colon', tokens, cue: null, say: true, phrase: near, antecedent: null, distance: 1 }
  for (let i = k - 1; i > 0; i--) {
    if (tokens[i]?.text !== ':') continue
    const phrase = phraseFrom(tokens, 0)
    if (phrase === null || phrase.to !== i || isTime(tokens[0] ?? tokens[i]!)) return null
    return { pattern: 'colon', tokens, cue: null, say: true, phrase, antecedent: null, distance: k - i }
  }
  return null
}

/** "…" — Smith, where the name ends the line. */
export function signature(tokens: Tokens, k: number): Attribution | null {
  const dash = tokens[k + 1]
  const name = tokens[k + 2]
  if (dash === undefined || name === undefined || !/^[—–―-]$/.test(dash.text) || !name.upper) return null
  const phrase = phraseFrom(tokens, k + 2)
  if (phrase === null) return null
  const after = tokens[phrase.to]
  if (after !== undefined && after.kind !== 'punct') return null
  return { pattern: 'signed', tokens, cue: null, say: true, phrase, antecedent: null, distance: 1 }
}

/** No known cue: the subject of the sentence that the fragment stands in. */
export function sentenceSubject(tokens: Tokens, k: number): Attribution | null {
  const subject = clauseSubject(tokens, 0, k)
  if (subject === null) return null
  return {
    pattern: 'subject',
    tokens,
    cue: null,
    say: false,
    phrase: subject.phrase,
    antecedent: subject.antecedent,
    distance: k
  }
}
