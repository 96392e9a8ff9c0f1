import type { Attribution } from './attribution.ts'
import type { Stretch } from './stretches.ts'
import type { Token } from './tokens.ts'

/** A quoted stretch with where it stands; the later stages fill in what they find. */
export type Reading = {
  readonly stretch: Stretch
  readonly sentence: readonly Token[]
  /** Index of the quote in its sentence. */
  readonly at: number
  readonly sentenceIndex: number
  /** Nothing but quotes and punctuation in its sentence. */
  readonly bare: boolean
  readonly paragraphSentences: number
  /** Its kind of mark is not the one that the text mostly uses at the outer level. */
  readonly minorMark: boolean
  readonly titleCase: boolean
  readonly words: number
  own: Attribution | null
  attribution: Attribution | null
  speech: number
}

export type Line = {
  readonly tokens: readonly Token[]
  readonly sentences: readonly (readonly Token[])[]
  readonly readings: readonly Reading[]
}
