import { accordingTo } from './according-to.ts'
import type { Attribution } from './attribution.ts'
import { CONJUNCTIONS, PREPOSITIONS } from './grammar-words.ts'
import { phraseFrom } from './noun-phrases.ts'
import { cueAt, cueExtent, isSkipped } from './read-cue.ts'
import { subjectBefore } from './subjects.ts'
import { isTime } from './time-phrases.ts'
import type { Token } from './tokens.ts'
import { isNominal, isVerb } from './word-classes.ts'

type Tokens = readonly Token[]

export const QUOTE_TAG_END = /[,?!.…—–-]["'“”‘’»›」』\s]*$/

/** Stage 5: the tag that follows a quote: "…," Smith said / said Smith / according to Smith / — Smith. */
export function cueAfter(tokens: Tokens, k: number): Attribution | null {
  const quote = tokens[k]
  if (quote === undefined) return null
  let i = k + 1
  let separated = QUOTE_TAG_END.test(quote.text.slice(-6))
  const first = tokens[i]
  if (
    first !== undefined &&
    (first.text === ',' || first.text === '—' || first.text === '–' || first.text === '-')
  ) {
    separated = true
    i++
  }
  while (isSkipped(tokens[i])) i++
  const token = tokens[i]
  if (token === undefined) return null
  const according = accordingTo(tokens, i, k)
  if (according !== null) return according
  // "…," as Smith put it
  if (token.lower === 'as') return subjectThenVerb(tokens, i + 1, k)
  if (token.kind === 'word' && (CONJUNCTIONS.has(token.lower) || PREPOSITIONS.has(token.lower))) return null
  // A comma forgotten: “…” Smith said.
  if (!separated) return k === 0 ? bareTag(tokens, i, k) : null
  return (
    invertedAt(tokens, i, k) ?? subjectThenVerb(tokens, i, k) ?? (k === 0 ? rareVerb(tokens, i, k) : null)
  )
}

/** "…," Smith started. No known cue, but nothing else stands in the sentence than a name and its verb. */
function rareVerb(tokens: Tokens, i: number, k: number): Attribution | null {
  const first = tokens[i]
  if (first !== undefined && !first.upper && first.lower.endsWith('ed') && tokens[i + 1]?.upper === true) {
    const name = phraseFrom(tokens, i + 1)
    const end = name === null ? undefined : tokens[name.to]
    if (name !== null && (end === undefined || end.kind === 'punct'))
      return {
        pattern: 'inverted',
        tokens,
        cue: { from: i, to: i + 1 },
        say: true,
        phrase: name,
        antecedent: null,
        distance: 1
      }
  }
  if (first === undefined || !(first.upper || /^(?:he|she|they)$/.test(first.lower))) return null
  const phrase = phraseFrom(tokens, i)
  const verb = phrase === null ? undefined : tokens[phrase.to]
  if (phrase === null || verb === undefined || verb.upper || !verb.lower.endsWith('ed')) return null
  const after = tokens[phrase.to + 1]
  if (after !== undefined && after.kind === 'word' && !isSkipped(after)) return null
  const cue = { from: phrase.to, to: phrase.to + 1 }
  return { pattern: 'after', tokens, cue, say: true, phrase, antecedent: null, distance: phrase.to - k }
}

function bareTag(tokens: Tokens, i: number, k: number): Attribution | null {
  const found = subjectThenVerb(tokens, i, k)
  if (found === null || found.cue === null || found.phrase?.from !== i || found.cue.from !== found.phrase.to)
    return null
  const after = tokens[found.cue.to]
  return after === undefined || after.kind === 'punct' || PREPOSITIONS.has(after.lower) ? found : null
}

function subjectThenVerb(tokens: Tokens, i: number, k: number): Attribution | null {
  const first = tokens[i]
  if (first !== undefined && !first.upper && /ing$/.test(first.lower) && first.lower.length > 5) return null
  for (let j = i + 1; j < tokens.length && j < i + 40; j++) {
    const token = tokens[j]
    if (token === undefined || token.text === ';' || token.text === ':') return null
    if (token.kind === 'quote' && QUOTE_TAG_END.test(token.text.slice(-6))) return null
    const cue = cueAt(tokens, j, false)
    if (cue === null || cue.form === 'ing' || cue.form === 'participle') continue
    const near = subjectBefore(tokens, j, i)
    const subject = near !== null && near.phrase.from > i + 1 ? joined(tokens, i, j) : near
    if (subject === null) continue
    if (!cue.say && !saysLater(tokens, j)) continue
    return {
      pattern: 'after',
      tokens,
      cue: cueExtent(tokens, j),
      say: true,
      phrase: subject.phrase,
      antecedent: subject.antecedent,
      distance: j - k
    }
  }
  return null
}

/** "the senator and candidate said": one subject of several phrases, with no verb in between. */
function joined(tokens: Tokens, i: number, j: number): ReturnType<typeof subjectBefore> {
  const phrase = phraseFrom(tokens, i)
  if (phrase === null || tokens[phrase.to]?.lower !== 'and') return null
  for (let t = phrase.to; t < j; t++) {
    const token = tokens[t]
    if (token === undefined || token.kind !== 'word' || isVerb(token)) return null
  }
  return { phrase, antecedent: null }
}

function saysLater(tokens: Tokens, j: number): boolean {
  const next = tokens[j + 1]
  return next === undefined || next.kind === 'punct' || (next.kind === 'word' && !isNominal(next))
}

/** "The plan \"is dead\" on arrival, Smith said.": a tag after a comma further on in the sentence. */
export function cueAtEnd(tokens: Tokens, k: number): Attribution | null {
  for (let j = k + 1; j < tokens.length && j < k + 60; j++) {
    const token = tokens[j]
    if (token === undefined || token.text === ';' || token.text === ':') return null
    if (token.kind === 'quote' && QUOTE_TAG_END.test(token.text.slice(-6))) return null
    if (token.text !== ',') continue
    const according = accordingTo(tokens, j + 1, k)
    if (according !== null) return according
    const inverted = invertedAt(tokens, j + 1, k)
    if (inverted !== null) return inverted
    const found = subjectThenVerb(tokens, j + 1, k)
    if (found?.phrase?.from !== j + 1 || found.cue === null) continue
    const gap = found.cue.from - found.phrase.to
    if ((gap <= 1 || tokens[found.phrase.to]?.text === ',') && endsTag(tokens[found.cue.to])) return found
  }
  return null
}

function endsTag(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return true
  return (
    PREPOSITIONS.has(token.lower) ||
    isTime(token) ||
    isSkipped(token) ||
    /^(?:reporters|cnn|the|me|us|them|supporters)$/.test(token.lower)
  )
}

function invertedAt(tokens: Tokens, i: number, k: number): Attribution | null {
  const verb = cueAt(tokens, i, false)
  if (verb == null || verb.form === 'ing' || verb.form === 'base') return null
  // Rarer verbs turn round as well, but only before a name that ends the tag: "…!" beamed Jo Smith.
  if (
    !verb.say &&
    !(
      tokens[i + 1]?.upper === true &&
      verb.form === 'past' &&
      (tokens[i - 1]?.kind === 'quote' || tokens[i - 1]?.text === ',')
    )
  )
    return null
  let from = i + 1
  while (isSkipped(tokens[from])) from++
  const phrase = phraseFrom(tokens, from)
  if (phrase === null || /^(?:him|them|me|us|himself|herself|themselves)$/.test(tokens[from]?.lower ?? ''))
    return null
  return {
    pattern: 'inverted',
    tokens,
    cue: { from: i, to: i + 1 },
    say: true,
    phrase,
    antecedent: null,
    distance: i - k
  }
}
