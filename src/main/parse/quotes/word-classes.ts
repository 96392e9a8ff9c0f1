import { SPEECH_NOUNS, cueWord } from './cue-words.ts'
import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBJECT_PRONOUNS
} from './grammar-words.ts'
import type { Token } from './tokens.ts'

const CONTRACTION = /^(?:that|there|it|he|she|who|what|here|let|where|how)'s$/

/** saying, adding, telling: never part of a name, unlike "hearing" or "meeting". */
function isSaying(lower: string): boolean {
  if (!lower.endsWith('ing') || SPEECH_NOUNS.has(lower)) return false
  const cue = cueWord(lower)
  return cue !== undefined && cue.say && !/^(?:reading|writing|blogging|singing|thinking)$/.test(lower)
}

const LY_NOUNS =
  /^(?:family|ally|rally|reply|assembly|supply|monopoly|bully|anomaly|july|italy|jelly|belly|fly|lily)$/

export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !LY_NOUNS.test(lower))
}

/** A verb by its form alone; capitalised words are taken for names except where `titleCase` says that all are. */
export function isVerb(token: Token, titleCase = false): boolean {
  if (token.kind !== 'word' || (token.upper && !titleCase)) return false
  if (AUXILIARIES.has(token.lower) || COMMON_VERBS.has(token.lower)) return true
  const cue = cueWord(token.lower)
  return (
    cue !== undefined && cue.form !== 'base' && !(cue.form === 'present' && !cue.say) && cue.form !== 'ing'
  )
}

/** Can stand inside a noun phrase: no closed-class word that ends one, no verb. */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false
  const { lower } = token
  if (token.text === 'Will') return true
  if (CONTRACTION.test(lower)) return false
  if (token.upper && !RELATIVES.has(lower) && !PREPOSITIONS.has(lower) && !CONJUNCTIONS.has(lower)) {
    return (
      !AUXILIARIES.has(lower) && !SUBJECT_PRONOUNS.has(lower) && !PRONOUNS.has(lower) && !ADVERBS.has(lower)
    )
  }
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || RELATIVES.has(lower) || AUXILIARIES.has(lower))
    return false
  if (PRONOUNS.has(lower) || isVerb(token) || isSaying(lower)) return false
  return !isAdverb(lower)
}

export function isAmpersand(token: Token | undefined): boolean {
  return token?.text === '&'
}

/** An unknown -ed word is the verb after a name ("Smith visited …") or before what cannot follow an adjective. */
export function isPastBetween(before: Token | undefined, token: Token, after: Token | undefined): boolean {
  // "Smith forwards an article": a verb in the present tense between a name and what starts another phrase.
  if (
    !token.upper &&
    before?.upper === true &&
    /[^s']s$/.test(token.lower) &&
    after !== undefined &&
    (DETERMINERS.has(after.lower) || PRONOUNS.has(after.lower) || after.kind === 'quote')
  )
    return true
  // "Protesters marching through the streets": the participle is no part of the name.
  if (
    !token.upper &&
    /ing$/.test(token.lower) &&
    before !== undefined &&
    /[^s]s$/.test(before.lower) &&
    before.kind === 'word' &&
    after !== undefined &&
    (PREPOSITIONS.has(after.lower) || DETERMINERS.has(after.lower))
  )
    return true
  if (token.upper || !token.lower.endsWith('ed') || token.lower.length < 5 || token.lower.includes('-'))
    return false
  if (before?.upper === true && !DETERMINERS.has(before.lower)) return true
  return after === undefined || !isNominal(after) || DETERMINERS.has(after.lower)
}
