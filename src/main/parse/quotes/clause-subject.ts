import { cueWord } from './cue-words.ts'
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './grammar-words.ts'
import { phraseFrom } from './noun-phrases.ts'
import type { Subject } from './subjects.ts'
import { isTimePhrase } from './time-phrases.ts'
import type { Token } from './tokens.ts'
import { isVerb } from './word-classes.ts'

type Tokens = readonly Token[]

/** The subject of the clause that runs from `floor` to `limit`: the first noun phrase after what is put in front of it. */
export function clauseSubject(tokens: Tokens, floor: number, limit: number): Subject | null {
  let i = floor
  let aside = false
  for (let steps = 0; steps < 12 && i < limit; steps++) {
    const token = tokens[i]
    if (token === undefined) return null
    if (token.kind === 'quote' || token.kind === 'punct') {
      i++
      continue
    }
    const { lower } = token
    if (startsAside(token)) {
      const comma = nextComma(tokens, i, limit)
      if (comma >= 0) {
        aside = true
        i = comma + 1
        continue
      }
      i++
      continue
    }
    if (CONJUNCTIONS.has(lower) || ADVERBS.has(lower) || AUXILIARIES.has(lower)) {
      i++
      continue
    }
    if (cueWord(lower) !== undefined && isVerb(token, i === floor)) {
      i++
      continue
    }
    const phrase = phraseFrom(tokens, i)
    // "Speaking in Salem, New Hampshire, Smith …": the rest of the place.
    const next = phrase === null ? undefined : tokens[phrase.to + 1]
    if (
      phrase !== null &&
      aside &&
      token.upper &&
      tokens[phrase.to]?.text === ',' &&
      next !== undefined &&
      (next.upper || /^(?:he|she|they)$/.test(next.lower)) &&
      namesSubject(tokens, phrase.to + 1)
    ) {
      aside = false
      i = phrase.to + 1
      continue
    }
    if (phrase !== null && isTimePhrase(tokens, phrase)) {
      const comma = nextComma(tokens, i, limit)
      i = comma >= 0 && comma < phrase.to + 3 ? comma + 1 : phrase.to
      continue
    }
    if (phrase !== null && phrase.from < limit)
      return { phrase: { from: phrase.from, to: Math.min(phrase.to, limit) }, antecedent: null }
    i++
  }
  return null
}

function namesSubject(tokens: Tokens, from: number): boolean {
  const phrase = phraseFrom(tokens, from)
  const verb = phrase === null ? undefined : tokens[phrase.to]
  return (
    verb !== undefined && verb.kind === 'word' && !verb.upper && (isVerb(verb) || verb.lower.endsWith('ed'))
  )
}

/** "In a statement, …", "Asked about it, …", "While he waited, …". */
function startsAside(token: Token): boolean {
  if (token.kind !== 'word') return false
  const { lower } = token
  if (PREPOSITIONS.has(lower)) return true
  if (
    /^(?:because|although|though|while|whereas|if|unless|when|whenever|once|since|after|before|until|as|asked)$/.test(
      lower
    )
  )
    return true
  return lower.endsWith('ing') && lower.length > 5 && cueWord(lower) !== undefined
}

function nextComma(tokens: Tokens, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (tokens[i]?.text === ',') return i
  return -1
}
