import { accordingTo } from './according-to.ts'
import type { Attribution } from './attribution.ts'
import { type CueWord, SPEECH_NOUNS, cueWord } from './cue-words.ts'
import { POSSESSIVES, PREPOSITIONS } from './grammar-words.ts'
import { phraseFrom, phraseTo } from './noun-phrases.ts'
import { cueAt, cueExtent, isSkipped } from './read-cue.ts'
import { subjectBefore } from './subjects.ts'
import { QUOTE_TAG_END } from './tag-after.ts'
import { type Token, isPossessive } from './tokens.ts'
import { isVerb } from './word-classes.ts'

type Tokens = readonly Token[]

// A cue farther back than this belongs to something else.
const FARTHEST = 80

const MOST_FAILED = 8

const MENTAL = new Set(
  'think believe feel know hope fear want see consider learn expect hear view prefer value hold wonder speak talk discuss'.split(
    ' '
  )
)

/** Stage 5: the cue that comes before a quote in its sentence. */
export function cueBefore(tokens: Tokens, k: number, titleCase: boolean): Attribution | null {
  let mental: Attribution | null = null
  let failed = 0
  const floor = Math.max(bracketFloor(tokens, k), k - FARTHEST)
  for (let j = k - 1; j >= floor; j--) {
    const token = tokens[j]
    if (token?.kind === 'quote' && mental !== null) return mental
    if (token === undefined || token.kind !== 'word') continue
    const cue = cueAt(tokens, j, titleCase)
    if (cue !== null && cue !== undefined) {
      const found = fromVerb(tokens, j, k, floor, cue.say, titleCase)
      if (found === null) {
        if (++failed > MOST_FAILED) return mental
        continue
      }
      // "She told reporters that she felt "fine"": the telling is the attribution, not the feeling.
      if (mental === null && (MENTAL.has(cue.base) || isEmbedded(tokens, j, cue, found))) mental = found
      else return mental !== null && !cue.say ? mental : found
    } else if (token.lower === 'words' && tokens[j + 1]?.lower === 'of') {
      const found = accordingTo(tokens, j, k)
      if (found !== null) return found
    } else if (SPEECH_NOUNS.has(token.lower)) {
      const found = fromOwner(tokens, j, k)
      if (found !== null) return found
    } else if (token.lower === 'according') {
      const found = accordingTo(tokens, j, k)
      if (found !== null) return found
    }
  }
  return mental
}

/** Inside an open bracket the clause starts after it. */
function bracketFloor(tokens: Tokens, k: number): number {
  let depth = 0
  for (let i = k - 1; i >= 0; i--) {
    const text = tokens[i]?.text
    if (text === ')') depth++
    else if (text === '(' && depth-- === 0) return i + 1
  }
  return 0
}

/** "Smith said he hoped to call it …": a pronoun's or an infinitive's verb gives way to a verb of saying before it. */
function isEmbedded(tokens: Tokens, j: number, cue: CueWord, found: Attribution): boolean {
  if (tokens[j - 1]?.lower === 'to' && cue.form === 'base') return true
  const subject = found.phrase === null ? undefined : tokens[found.phrase.from]
  if (subject === undefined || found.phrase === null || !/^(?:he|she|they|it|we)$/.test(subject.lower))
    return false
  const before = tokens[found.phrase.from - 1]
  return (
    !cue.say &&
    before !== undefined &&
    before.kind === 'word' &&
    !/^(?:and|but|as|when|while|after)$/.test(before.lower)
  )
}

function fromVerb(
  tokens: Tokens,
  j: number,
  k: number,
  floor: number,
  say: boolean,
  titleCase: boolean
): Attribution | null {
  const found = { pattern: 'before', tokens, say, antecedent: null, distance: k - j } as const
  const before = tokens[j - 1]
  if (before?.kind === 'quote' && !titleCase) {
    const phrase = phraseFrom(tokens, j + 1)
    if (phrase !== null && QUOTE_TAG_END.test(before.text.slice(-6)))
      return { ...found, cue: { from: j, to: j + 1 }, phrase }
  }
  const agent = passiveAgent(tokens, j, k)
  if (agent !== null) return agent
  const inverted = turnedRound(tokens, j, say)
  if (inverted !== null) return { ...inverted, distance: k - j }
  // "Smith was asked, "…"": the one asked is not the one who asks.
  if (ASKED.test(tokens[j]?.lower ?? '') && BE.test(tokens[j - 1]?.lower ?? ''))
    return { ...found, cue: { from: j - 1, to: j + 1 }, phrase: null }
  const subject = subjectBefore(tokens, j, floor)
  if (subject === null) return null
  const { phrase, antecedent } = subject
  return { ...found, cue: cueExtent(tokens, j), phrase, antecedent }
}

/** "In other words, explained Smith: "…"": verb and subject turned round after a comma. */
function turnedRound(tokens: Tokens, j: number, say: boolean): Attribution | null {
  if (
    !say ||
    tokens[j - 1]?.text !== ',' ||
    tokens[j + 1]?.upper !== true ||
    cueWord(tokens[j]?.lower ?? '')?.form === 'ing'
  )
    return null
  const phrase = phraseFrom(tokens, j + 1)
  const after = phrase === null ? undefined : tokens[phrase.to]
  if (phrase === null || after === undefined || after.kind === 'word') return null
  return {
    pattern: 'before',
    tokens,
    cue: { from: j, to: j + 1 },
    say,
    phrase,
    antecedent: null,
    distance: 1
  }
}

const ASKED = /^(?:asked|told|questioned|pressed|reminded|informed)$/
const BE = /^(?:is|are|was|were|been|being|be)$/

function passiveAgent(tokens: Tokens, j: number, k: number): Attribution | null {
  let i = j - 1
  while (isSkipped(tokens[i])) i--
  const passive = BE.test(tokens[i]?.lower ?? '')
  for (let b = j + 1; b <= k + 1 && b < tokens.length; b++) {
    if (tokens[b]?.lower !== 'by') continue
    if (!passive && b !== j + 1) return null
    const phrase = phraseFrom(tokens, b + 1)
    if (phrase === null) return null
    return {
      pattern: 'agent',
      tokens,
      cue: { from: i, to: j + 1 },
      say: true,
      phrase,
      antecedent: null,
      distance: k - j
    }
  }
  return null
}

function fromOwner(tokens: Tokens, j: number, k: number): Attribution | null {
  for (let i = j - 1; i >= 0 && i >= j - 3; i--) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word') return null
    if (isPossessive(token)) {
      const phrase = phraseTo(tokens, i, 0)
      if (phrase === null) return null
      return {
        pattern: 'owner',
        tokens,
        cue: { from: j, to: j + 1 },
        say: false,
        phrase,
        antecedent: null,
        distance: k - j
      }
    }
    if (POSSESSIVES.has(token.lower) && token.lower !== 'whose')
      return {
        pattern: 'owner',
        tokens,
        cue: { from: j, to: j + 1 },
        say: false,
        phrase: { from: i, to: i + 1 },
        antecedent: null,
        distance: k - j
      }
    if (PREPOSITIONS.has(token.lower) || isVerb(token)) return null
  }
  return null
}
