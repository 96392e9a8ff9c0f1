import type { Phrase } from './noun-phrases.ts'
import type { Token } from './tokens.ts'

/** How a quote was tied to its speaker; the reason shown and the confidence follow from it. */
export type Pattern =
  | 'after' // "…," Smith said
  | 'inverted' // "…," said Smith
  | 'before' // Smith said: "…"
  | 'according' // according to Smith
  | 'agent' // was called "…" by Smith
  | 'owner' // Smith's claim that "…"
  | 'colon' // Smith: "…"
  | 'signed' // "…" — Smith
  | 'subject' // Smith slammed "…": the clause's subject, no cue known
  | 'same-paragraph' // the tag of a quote beside it
  | 'carried' // the paragraph goes on from the quote before
  | 'introduced' // the sentence before ends in a colon or announces it

export type Attribution = {
  readonly pattern: Pattern
  readonly tokens: readonly Token[]
  readonly cue: { readonly from: number; readonly to: number } | null
  readonly say: boolean
  readonly phrase: Phrase | null
  readonly antecedent: Phrase | null
  /** Tokens between the cue and the quote. */
  readonly distance: number
}
