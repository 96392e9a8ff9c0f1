import { clauseSubject } from './clause-subject.ts'
import { cueWord } from './cue-words.ts'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, RELATIVES } from './grammar-words.ts'
import { type Phrase, phraseTo } from './noun-phrases.ts'
import { isTime, isTimePhrase, timeStart } from './time-phrases.ts'
import type { Token } from './tokens.ts'
import { isAdverb, isVerb } from './word-classes.ts'

type Tokens = readonly Token[]

/** The subject of a verb; `antecedent` is what a relative pronoun stands for. */
export type Subject = { readonly phrase: Phrase; readonly antecedent: Phrase | null }

/** Finds the subject of the verb at `verb` on its left side, not before token `floor`. */
export function subjectBefore(tokens: Tokens, verb: number, floor: number, depth = 0): Subject | null {
  if (depth > 4) return null
  let i = verb - 1
  for (;;) {
    const time = timeStart(tokens, i, floor)
    if (time < i + 1) i = time - 1
    else if (i >= floor && skips(tokens[i], tokens[i - 1])) i--
    else break
  }
  const token = tokens[i]
  if (token === undefined || i < floor) return null
  if (
    token.kind === 'word' &&
    RELATIVES.has(token.lower) &&
    token.lower !== 'when' &&
    token.lower !== 'where'
  ) {
    const antecedent = phraseTo(tokens, tokens[i - 1]?.text === ',' ? i - 2 : i - 1, floor)
    return { phrase: { from: i, to: i + 1 }, antecedent }
  }
  const participle = cueWord(tokens[verb]?.lower ?? '')?.form === 'ing'
  if (token.text === ',' || token.text === '—' || token.text === '–' || token.text === '-') {
    return (
      (participle ? tellerBefore(tokens, i, floor, depth) : beforeAside(tokens, i, floor)) ??
      clauseSubject(tokens, floor, i)
    )
  }
  if (participle && (token.lower === 'and' || token.lower === 'or')) {
    for (let p = i - 1; p > floor; p--)
      if (cueWord(tokens[p]?.lower ?? '')?.form === 'ing') return subjectBefore(tokens, p, floor, depth + 1)
  }
  // "accused him of hiding …", "said it by tweeting …": whoever the verb before it belongs to.
  if (participle && token.kind === 'word' && PREPOSITIONS.has(token.lower)) {
    for (let v = i - 1; v > floor && v > i - 14 && tokens[v]?.kind === 'word'; v--)
      if (isFinite(tokens[v]))
        return subjectBefore(tokens, v, floor, depth + 1) ?? clauseSubject(tokens, floor, i)
  }
  if (token.kind === 'word' && (CONJUNCTIONS.has(token.lower) || PREPOSITIONS.has(token.lower))) {
    return clauseSubject(tokens, floor, i)
  }
  if (token.kind === 'quote') return clauseSubject(tokens, floor, i + 1)
  if (
    isVerb(token) ||
    (!token.upper && tokens[i - 1]?.lower === 'to' && cueWord(token.lower)?.form === 'base')
  )
    return subjectBefore(tokens, i, floor, depth + 1) ?? clauseSubject(tokens, floor, i)
  const phrase = phraseTo(tokens, i, floor)
  // "Smith wrote to the mayor calling it …": an object stands before a participle, unless "with" brings in a subject.
  if (participle && depth === 0 && phrase !== null && tokens[phrase.from - 1]?.lower !== 'with')
    return clauseSubject(tokens, floor, phrase.from) ?? { phrase, antecedent: null }
  if (phrase === null) return clauseSubject(tokens, floor, i)
  const before = tokens[phrase.from - 1]
  // "is a friend and in a statement praised her": a phrase after a preposition is no subject.
  if (
    before !== undefined &&
    phrase.from - 1 > floor &&
    before.kind === 'word' &&
    !before.upper &&
    /^(?:in|at|on|during|after|by)$/.test(before.lower)
  )
    return subjectBefore(tokens, phrase.from - 1, floor, depth + 1) ?? { phrase, antecedent: null }
  // "the man who shot the mayor said": the phrase is an object inside a relative clause.
  if (
    before !== undefined &&
    phrase.from - 1 >= floor &&
    (isVerb(before) || tokens[phrase.from - 2]?.lower === 'to')
  ) {
    const outer = subjectBefore(tokens, phrase.from - 1, floor, depth + 1)
    if (outer !== null)
      return outer.antecedent === null ? outer : { phrase: outer.antecedent, antecedent: null }
  }
  return { phrase, antecedent: null }
}

/** "…, Smith said, adding": the speaker of the verb of saying before the participle. */
function tellerBefore(tokens: Tokens, comma: number, floor: number, depth: number): Subject | null {
  for (let v = comma - 1; v > floor && v > comma - 16; v--) {
    const token = tokens[v]
    if (token === undefined || token.kind === 'quote' || token.text === ';') return null
    const cue = token.upper ? undefined : cueWord(token.lower)
    if (cue?.say === true && (cue.form === 'past' || cue.form === 'present') && isFinite(token))
      return subjectBefore(tokens, v, floor, depth + 1)
  }
  return null
}

function isFinite(token: Token | undefined): boolean {
  if (token === undefined || token.upper) return false
  return isVerb(token) && !AUXILIARIES.has(token.lower)
}

/** "Smith, the mayor of Leeds, said": the phrase before the aside whose last comma or dash is at `comma`. */
function beforeAside(tokens: Tokens, comma: number, floor: number): Subject | null {
  const mark = tokens[comma]?.text
  let best: Phrase | null = null
  for (let i = comma - 1; i > floor && i > comma - 45; i--) {
    const token = tokens[i]
    if (token === undefined || token.kind === 'quote' || token.text === ';' || token.text === ':') break
    if (token.text !== mark) continue
    const phrase = phraseTo(tokens, i - 1, floor)
    const last = tokens[i - 1]
    if (phrase === null || last === undefined || isTime(last) || isTimePhrase(tokens, phrase)) continue
    const before = phrase.from > floor ? tokens[phrase.from - 1] : undefined
    if (before === undefined || before.kind === 'quote' || opensClause(before))
      return { phrase, antecedent: null }
    if (before.kind === 'punct') best = phrase
  }
  return best === null ? null : { phrase: best, antecedent: null }
}

function opensClause(token: Token): boolean {
  return (
    token.kind === 'word' && /^(?:that|but|while|when|because|although|though|if|where|so)$/.test(token.lower)
  )
}

function skips(token: Token | undefined, before: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false
  if (token.upper && !isTime(token)) return false
  const { lower } = token
  if (lower === 'to') return true
  if (lower === 'on') return false
  if (isTime(token)) return true
  if (isAdverb(lower) || AUXILIARIES.has(lower)) return true
  return before === undefined && CONJUNCTIONS.has(lower)
}
