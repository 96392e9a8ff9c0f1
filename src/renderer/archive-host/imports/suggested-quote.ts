import type { FoundQuote } from '#shared/quotes/found-quote.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { selectorOf } from '../text-selector.ts'

/** A quote as the parse room found it, waiting for a person. */
export const toSuggestedQuote = (articleId: number, text: string, found: FoundQuote): Quote => ({
  // The id names the place, not the turn: were the same original read again by a later engine, another quote could
  // never take over what a person decided about this one.
  id: `${String(articleId)}:${String(found.start)}-${String(found.end)}`,
  articleId,
  start: found.start,
  end: found.end,
  ...selectorOf(text, found.start, found.end),
  kind: found.kind,
  speaker: {
    mention: found.mention?.text ?? null,
    name: found.speaker,
    role: found.role,
    affiliation: found.affiliation
  },
  cue: found.cue,
  chain: found.chain,
  confidence: found.confidence,
  reason: found.reason,
  state: 'suggested',
  anchor: 'exact',
  note: '',
  tags: []
})
