import { z } from 'zod'

/** The words used for the speaker beside the quote, as written. */
export const QuoteMention = z
  .object({ text: z.string(), start: z.number().int(), end: z.number().int() })
  .readonly()

/**
 * One quoted stretch as the engine reads it. `start` and `end` are UTF-16 offsets of the words inside the marks,
 * so that `text === source.slice(start, end)` holds character for character.
 */
export const FoundQuote = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    kind: z.enum(['direct', 'mixed']),
    mention: QuoteMention.nullable(),
    speaker: z.string().nullable(),
    named: z.boolean(),
    role: z.string().nullable(),
    affiliation: z.string().nullable(),
    cue: z.string().nullable(),
    chain: z.array(z.string()).readonly(),
    splitFrom: z.number().int().nullable(),
    confidence: z.number().min(0).max(1),
    reason: z.string()
  })
  .readonly()

export type QuoteMention = z.infer<typeof QuoteMention>
export type FoundQuote = z.infer<typeof FoundQuote>
