import { type CueWord, SPEECH_NOUNS, cueWord } from './cue-words.ts'
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES } from './grammar-words.ts'
import { type Token, isPossessive } from './tokens.ts'
import { isAdverb } from './word-classes.ts'

type Tokens = readonly Token[]

/** "he went on", "as Smith puts it". */
function phrasalCue(token: Token | undefined, next: Token | undefined): CueWord | undefined {
  if (token === undefined) return undefined
  if (next?.lower === 'on' && (token.lower === 'went' || token.lower === 'goes'))
    return { base: 'go on', form: token.lower === 'went' ? 'past' : 'present', say: true }
  if (next?.lower === 'back' && /^(?:shot|fired|hit|shoots|fires|hits)$/.test(token.lower))
    return { base: 'shoot back', form: 'past', say: true }
  if (next?.lower === 'it' && /^puts?$/.test(token.lower))
    return { base: 'put it', form: token.lower === 'put' ? 'past' : 'present', say: true }
  return undefined
}

/** Reads the verb at `j` as a cue unless its surroundings show a noun (the call, his charge, a report). */
export function cueAt(tokens: Tokens, j: number, titleCase: boolean): CueWord | null {
  const token = tokens[j]
  if (token === undefined || token.kind !== 'word') return null
  if (token.upper && !titleCase && j > 0 && tokens[j - 1]?.kind !== 'quote') return null
  const cue = phrasalCue(token, tokens[j + 1]) ?? cueWord(token.lower)
  if (cue === undefined) return null
  const before = tokens[j - 1]
  if (cue.form === 'past' || cue.form === 'ing' || cue.form === 'participle') {
    if (before !== undefined && /^(?:the|a|an|his|her|their|its|my|our|your)$/.test(before.lower)) return null
    // "when asked about it": who asked is not who answers.
    if (before !== undefined && cue.form === 'past' && /^(?:when|if|once|until|unless)$/.test(before.lower))
      return null
    return cue
  }
  if (before === undefined) return cue.form === 'present' || cue.say ? cue : null
  if (before.kind !== 'word') return cue.form === 'present' ? cue : null
  if (DETERMINERS.has(before.lower) || isPossessive(before) || PREPOSITIONS.has(before.lower))
    return before.lower === 'to' && cue.form === 'base' ? cue : null
  if (cue.form === 'present' && SPEECH_NOUNS.has(token.lower))
    return before.upper || PRONOUNS.has(before.lower) || RELATIVES.has(before.lower) || isSkipped(before)
      ? cue
      : null
  if (cue.form === 'present')
    return cue.say || before.upper || PRONOUNS.has(before.lower) || isSkipped(before) ? cue : null
  if (before.lower === 'to' || AUXILIARIES.has(before.lower) || PRONOUNS.has(before.lower)) return cue
  return cue.say && /[^su']s$/.test(before.lower) ? cue : null
}

const PARTS =
  /^(?:is|are|was|were|be|been|being|has|have|had|would|will|quoted|cited|reported|heard|as|going|went|on|to|also|later|then)$/

export function cueExtent(tokens: Tokens, j: number): { from: number; to: number } {
  let from = j
  while (from > 0 && PARTS.test(tokens[from - 1]?.lower ?? '')) from--
  while (from < j && /^(?:as|on|to|also|later|then)$/.test(tokens[from]?.lower ?? '')) from++
  const told = tokens[j + 1]?.lower === 'as' && /^(?:saying|telling)$/.test(tokens[j + 2]?.lower ?? '')
  const phrasal = phrasalCue(tokens[j], tokens[j + 1]) !== undefined
  return { from, to: told ? j + 3 : phrasal ? j + 2 : j + 1 }
}

export function isSkipped(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && !token.upper && isAdverb(token.lower)
}
