import { z } from 'zod'

export const quoteStates = ['suggested', 'accepted', 'rejected', 'edited'] as const
export const QuoteState = z.enum(quoteStates)
export type QuoteState = z.infer<typeof QuoteState>

/** Who spoke: `mention` as printed beside the quote, `name` the resolved one; null is unknown. */
export const Speaker = z
  .object({
    mention: z.string().nullable(),
    name: z.string().nullable(),
    role: z.string().nullable(),
    affiliation: z.string().nullable()
  })
  .readonly()
export type Speaker = z.infer<typeof Speaker>

/**
 * A quote as stored. `exact` with `prefix`/`suffix` (32 characters each side) is a W3C TextQuoteSelector,
 * `start`/`end` a TextPositionSelector (https://www.w3.org/TR/annotation-model/#selectors), UTF-16 offsets into the
 * article's canonical text. `exact` never changes by hand: a misquote is not an edit. What a person edits is
 * the bounds, the speaker, the kind and the note.
 *
 * `anchor` after the text was read anew: `exact` where the words stand for certain; `moved` where `start` and `end` are
 * the likeliest place, which a person must confirm and whose words may differ from `exact`; `lost` where there is none,
 * and `start` and `end` say nothing.
 */
export const Quote = z
  .object({
    id: z.string(),
    articleId: z.int(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    kind: z.enum(['direct', 'mixed', 'manual']),
    speaker: Speaker,
    cue: z.string().nullable(),
    chain: z.array(z.string()).readonly(),
    confidence: z.number(),
    reason: z.string(),
    state: QuoteState,
    anchor: z.enum(['exact', 'moved', 'lost']),
    note: z.string(),
    tags: z.array(z.string()).readonly()
  })
  .readonly()
export type Quote = z.infer<typeof Quote>

/** A place that a quote may have in its article's text, with the text around it. UTF-16 offsets, end exclusive. */
export const QuotePlace = z
  .object({ start: z.int(), end: z.int(), before: z.string(), words: z.string(), after: z.string() })
  .readonly()
export type QuotePlace = z.infer<typeof QuotePlace>

/** A quote with the facts of its article that lists, copies and exports show beside it. */
export const QuoteRow = z
  .object({
    quote: Quote,
    article: z.object({
      id: z.int(),
      headline: z.string(),
      source: z.string().nullable(),
      published: z.string().nullable()
    })
  })
  .readonly()
export type QuoteRow = z.infer<typeof QuoteRow>
