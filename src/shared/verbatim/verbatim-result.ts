import { z } from 'zod'

export const verdicts = ['exact', 'marks-differ', 'words-changed', 'spliced', 'not-found'] as const
/**
 * What a comparison with the archive says of quoted words. `exact`: letter for letter; `marks-differ`: the same words,
 * other marks or spaces; `words-changed`: words added, left out or replaced; `spliced`: put together from two places
 * that do not follow each other; `not-found`: nothing like it is in the archive.
 */
export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

/** One run of a redline. `added` stands in the quote only, `removed` in the source only; both as written there. */
export const RedlineStep = z
  .object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
  .readonly()
export type RedlineStep = z.infer<typeof RedlineStep>

export const placeKinds = ['text', 'caption', 'headline'] as const

/** Where words like the quote's stand. Offsets are UTF-16 into that text, end exclusive. */
export const SourcePlace = z
  .object({
    articleId: z.int(),
    headline: z.string(),
    source: z.string().nullable(),
    published: z.string().nullable(),
    where: z.enum(placeKinds),
    start: z.int(),
    end: z.int(),
    /** The source's own words. */
    found: z.string(),
    verdict: z.enum(['exact', 'marks-differ', 'words-changed']),
    /** Share of the quote's words that stand there, 0–1. */
    likeness: z.number(),
    /** From the source to the quote. */
    redline: z.array(RedlineStep).readonly()
  })
  .readonly()
export type SourcePlace = z.infer<typeof SourcePlace>

/** One quoted stretch after its comparison; `places` best first, for `spliced` in the order of the quote. */
export const CheckedQuote = z
  .object({
    verdict: Verdict,
    /** Every change is marked as the writer's: omissions by an ellipsis, additions by square brackets. */
    marked: z.boolean(),
    places: z.array(SourcePlace).readonly()
  })
  .readonly()
export type CheckedQuote = z.infer<typeof CheckedQuote>
