import type { Attribution } from './attribution.ts'
import { cueBefore } from './cue-before.ts'
import { DETERMINERS, PRONOUNS } from './grammar-words.ts'
import { colonBefore, sentenceSubject, signature } from './named-beside.ts'
import type { Reading } from './reading.ts'
import { cueAfter, cueAtEnd } from './tag-after.ts'

/** Stage 5: the best tie between a quote and a speaker that its own sentence gives, surest patterns first. */
export function attribute(reading: Reading): Attribution | null {
  const found = bestTie(reading)
  return found !== null && isImpersonal(found) ? { ...found, phrase: null } : found
}

/** "it was said in the village": nobody in particular. */
function isImpersonal({ tokens, cue, phrase }: Attribution): boolean {
  if (cue === null || phrase === null || tokens[phrase.from]?.lower !== 'it') return false
  return (
    /^(?:is|was|has|had)$/.test(tokens[cue.from]?.lower ?? '') &&
    cue.to - cue.from === 2 &&
    phrase.to === cue.from
  )
}

function bestTie({ sentence, at, bare, titleCase }: Reading): Attribution | null {
  const signed = signature(sentence, at)
  if (signed !== null || bare) return signed
  if (titleCase) return colonBefore(sentence, at) ?? cueBefore(sentence, at, true) ?? cueAfter(sentence, at)
  const colon = sentence[at - 1]?.text === ':' ? colonBefore(sentence, at) : null
  if (colon !== null) return colon
  const before = cueBefore(sentence, at, false)
  const said = before?.say === true ? before : null
  const after = cueAfter(sentence, at)
  if (after !== null && !(said !== null && goesOn(after))) return after
  return (
    said ?? cueAtEnd(sentence, at) ?? before ?? colonBefore(sentence, at) ?? sentenceSubject(sentence, at)
  )
}

/** "As Smith said that "…," Jones said the plan was …": the verb after the quote starts a statement of its own. */
function goesOn({ pattern, cue, tokens }: Attribution): boolean {
  if (pattern !== 'after' || cue === null) return false
  const next = tokens[cue.to]
  const verb = tokens[cue.to - 1]?.lower ?? ''
  if (next === undefined || next.kind !== 'word' || /^(?:told|tells|asked|asks)$/.test(verb)) return false
  return next.lower === 'that' || DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower)
}
