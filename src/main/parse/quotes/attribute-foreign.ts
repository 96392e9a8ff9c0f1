import type { Attribution } from './attribution.ts'
import type { Language } from './languages.ts'
import { colonBefore, signature } from './named-beside.ts'
import type { Phrase } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { isGenderedPronoun } from './pronouns.ts'
import type { Token } from './tokens.ts'

const REACH = 14

/** Stage 5 for the languages of the table: the nearest cue word of the sentence and the name or phrase that goes with it. */
export function attributeForeign({ sentence, at }: Reading, language: Language): Attribution | null {
  const signed = signature(sentence, at)
  if (signed !== null) return signed
  for (let distance = 1; distance <= REACH; distance++) {
    for (const i of [at + distance, at - distance]) {
      const token = sentence[i]
      if (token === undefined || token.kind !== 'word') continue
      const found = fromCue(sentence, i, at, language) ?? fromAccording(sentence, i, at, language)
      if (found !== null) return found
    }
  }
  return colonBefore(sentence, at)
}

function fromCue(tokens: readonly Token[], i: number, at: number, language: Language): Attribution | null {
  const token = tokens[i]
  if (token === undefined) return null
  const inverted = /^(?:a|ont|avait|dit|répond|déclare)-t?-?(?:il|elle|on|ils|elles)$/.test(token.lower)
  if (!language.cues.has(token.lower) && !inverted) return null
  // Before a quote the subject mostly precedes its verb; after one, verb and subject turn round.
  const ahead = nameFrom(tokens, i + 1, language)
  const phrase =
    i < at ? (nameTo(tokens, i - 1, language) ?? ahead) : (ahead ?? nameTo(tokens, i - 1, language))
  const said = {
    tokens,
    cue: { from: i, to: i + 1 },
    say: true,
    phrase,
    antecedent: null,
    distance: Math.abs(i - at)
  }
  if (phrase === null) return inverted ? { pattern: 'after', ...said } : null
  return { pattern: i < at ? 'before' : phrase.from > i ? 'inverted' : 'after', ...said }
}

function fromAccording(
  tokens: readonly Token[],
  i: number,
  at: number,
  language: Language
): Attribution | null {
  if (!language.accordingTo.includes(tokens[i]?.lower ?? '')) return null
  const phrase = nameFrom(tokens, i + 1, language)
  if (phrase === null) return null
  const cue = { from: i, to: i + 1 }
  return {
    pattern: 'according',
    tokens,
    cue,
    say: true,
    phrase,
    antecedent: null,
    distance: Math.abs(i - at)
  }
}

function nameFrom(tokens: readonly Token[], from: number, language: Language): Phrase | null {
  let start = from
  while (language.auxiliaries.has(tokens[start]?.lower ?? '')) start++
  let to = start
  while (to < tokens.length && to - start < 8) {
    const token = tokens[to]
    if (token === undefined || token.kind !== 'word' || ends(token, tokens[to + 1], language)) break
    to++
  }
  return to > start && names(tokens, start, to, language) ? { from: start, to } : null
}

function nameTo(tokens: readonly Token[], last: number, language: Language): Phrase | null {
  let end = last
  while (language.auxiliaries.has(tokens[end]?.lower ?? '')) end--
  // "Le maire, Jean Petit, a dit": the name in the aside.
  if (tokens[end]?.text === ',') end--
  let from = end + 1
  while (from > 0 && end - from < 8) {
    const token = tokens[from - 1]
    if (token === undefined || token.kind !== 'word' || ends(token, tokens[from], language)) break
    from--
  }
  return from <= end && names(tokens, from, end + 1, language) ? { from, to: end + 1 } : null
}

function ends(token: Token, next: Token | undefined, language: Language): boolean {
  if (language.articles.has(token.lower)) return false
  if (language.cues.has(token.lower) || language.auxiliaries.has(token.lower)) return true
  return language.stops.has(token.lower) && !(token.upper && next?.upper === true)
}

/** A phrase that can speak: it has a capital, starts with an article, is a pronoun, or its script has no capitals. */
function names(tokens: readonly Token[], from: number, to: number, language: Language): boolean {
  const first = tokens[from]
  if (first === undefined) return false
  if (isGenderedPronoun(first.lower)) return true
  const words = tokens.slice(from, to)
  return (
    words.some((token) => token.upper) ||
    (language.articles.has(first.lower) && to - from > 1) ||
    isCaseless(first)
  )
}

function isCaseless(token: Token): boolean {
  return /^\p{Lo}/u.test(token.text)
}
