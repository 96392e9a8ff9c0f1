import { z } from 'zod'

/** The words of one article by which it is found; `id` is the article's number and the row of the index. */
export const IndexDocument = z
  .object({
    id: z.int().positive(),
    headline: z.string(),
    byline: z.string(),
    source: z.string(),
    text: z.string(),
    captions: z.string(),
    note: z.string()
  })
  .readonly()
export type IndexDocument = z.infer<typeof IndexDocument>

/** How far the index has come: articles up to `lastId` are in it, `count` of them. */
export const IndexProgress = z.object({ lastId: z.int(), count: z.int() }).readonly()
export type IndexProgress = z.infer<typeof IndexProgress>

/** Archive host → search worker. */
export const searchContract = {
  /**
   * Opens the index of this archive. One made for another archive or by another version is thrown away first; with
   * `afresh` (a damaged one) whatever is there.
   */
  'index:open': { input: z.object({ archive: z.string(), afresh: z.boolean() }), output: IndexProgress },
  /** Adds or replaces entries in one transaction; `lastId` is the progress mark, null where only old ones are renewed. */
  'index:write': {
    input: z.object({ documents: z.array(IndexDocument).readonly(), lastId: z.int().nullable() }),
    output: IndexProgress
  },
  /** Article ids for an FTS5 expression, best first. */
  'index:find': {
    input: z.object({ match: z.string() }),
    output: z.object({ ids: z.instanceof(Uint32Array) })
  }
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
export type SearchContract = typeof searchContract
