import { z } from 'zod'
import { RedlineStep } from '../verbatim/verbatim-result.ts'

/** An original with those of its articles that are to be read again; `part` is the article's place in it. */
export const OriginalToRead = z
  .object({
    sha256: z.string().length(64),
    fileName: z.string(),
    bytes: z.int(),
    articles: z.array(z.object({ id: z.int(), part: z.int() })).readonly()
  })
  .readonly()
export type OriginalToRead = z.infer<typeof OriginalToRead>

const FieldValue = z.object({ text: z.string(), how: z.string(), sure: z.number() }).readonly()

/** A field as it stands and as it is read now; null is unknown. `corrected`: a person set it, so what stands stays. */
export const FieldChange = z
  .object({
    field: z.string(),
    before: FieldValue.nullable(),
    after: FieldValue.nullable(),
    corrected: z.boolean()
  })
  .readonly()
export type FieldChange = z.infer<typeof FieldChange>

/**
 * What becomes of a quote. Of those nobody has worked on: `gained`, `dropped` (no longer suggested), `attributed` to
 * somebody else. Of those a person keeps: `moved` and `lost`, see the anchors of a quote.
 */
export const QuoteChange = z
  .object({
    change: z.enum(['gained', 'dropped', 'attributed', 'moved', 'lost']),
    words: z.string(),
    speaker: z.string().nullable(),
    /** `attributed`: who was said to have spoken before. */
    before: z.string().nullable()
  })
  .readonly()
export type QuoteChange = z.infer<typeof QuoteChange>

/** An article beside what the present parser reads of its original, before anything of it is kept. */
export const Rereading = z
  .object({
    id: z.int(),
    headline: z.string(),
    fileName: z.string(),
    /** Nothing would change. */
    same: z.boolean(),
    /** Why it should not be kept unseen; null where nothing speaks against it. */
    doubt: z.string().nullable(),
    fields: z.array(FieldChange).readonly(),
    /** Counts of words; `redline` only where few of them changed. Null where the text is the same to the letter. */
    text: z
      .object({ added: z.int(), removed: z.int(), redline: z.array(RedlineStep).readonly().nullable() })
      .readonly()
      .nullable(),
    quotes: z.array(QuoteChange).readonly(),
    /** Quotes that a person keeps, and whose words stand untouched. */
    quotesKept: z.int(),
    /** SHA-256 of what was read: only what was shown is kept. Set by main, '' before. */
    reading: z.string()
  })
  .readonly()
export type Rereading = z.infer<typeof Rereading>

/** An article that could not be read again, and why. */
export const NotReread = z.object({ id: z.int(), fileName: z.string(), reason: z.string() }).readonly()
export type NotReread = z.infer<typeof NotReread>
