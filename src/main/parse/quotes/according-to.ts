import type { Attribution } from './attribution.ts'
import { phraseFrom, type Phrase } from './noun-phrases.ts'
import { isPossessive, type Token } from './tokens.ts'

type Tokens = readonly Token[]

export function accordingTo(tokens: Tokens, i: number, k: number): Attribution | null {
  const token = tokens[i]
  if (token === undefined) return null
  const view = inTheView(tokens, i, k)
  if (view !== null) return view
  const next = tokens[i + 1]?.lower
  const two = (token.lower === 'according' && next === 'to') || (token.lower === 'words' && next === 'of')
  if (!two) return null
  const phrase = phraseFrom(tokens, i + 2)
  if (phrase === null) return null
  return { ...inTheWordsOf(tokens, phrase, k - i), cue: { from: i, to: i + 2 } }
}

/** "in Smith's view", "in her words" */
function inTheView(tokens: Tokens, i: number, k: number): Attribution | null {
  if (tokens[i]?.lower !== 'in') return null
  for (let j = i + 1; j < i + 6; j++) {
    const owner = tokens[j]
    if (owner === undefined || owner.kind !== 'word') return null
    if (
      !isPossessive(owner) ||
      !/^(?:view|words|opinion|judgment|judgement|telling|account)$/.test(tokens[j + 1]?.lower ?? '')
    )
      continue
    const phrase = { from: i + 1, to: j + 1 }
    return { ...inTheWordsOf(tokens, phrase, k - i), cue: { from: i, to: j + 2 } }
  }
  return null
}

const inTheWordsOf = (tokens: Tokens, phrase: Phrase, away: number): Omit<Attribution, 'cue'> => ({
  pattern: 'according',
  tokens,
  say: true,
  phrase,
  antecedent: null,
  distance: Math.abs(away)
})
