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
    note: z.string(),
    /** ISO 639-1: its words are also found by their stems. */
    language: z.string().nullable()
  })
  .readonly()
export type IndexDocument = z.infer<typeof IndexDocument>

/** How far the index has come: articles up to `lastId` are in it, `count` of them. */
export const IndexProgress = z.object({ lastId: z.int(), count: z.int() }).readonly()
export type IndexProgress = z.infer<typeof IndexProgress>

/** `scores` has one for each id where the search was ranked (greater is better), and is empty where it was not. */
export const FoundArticles = z.object({ ids: z.instanceof(Uint32Array), scores: z.instanceof(Float32Array) })
export type FoundArticles = z.infer<typeof FoundArticles>

export const IndexContents = z.object({ ids: z.instanceof(Uint32Array), lastId: z.int(), sound: z.boolean() })
export type IndexContents = z.infer<typeof IndexContents>

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
  /** The articles that an FTS5 expression finds, in no order. */
  'index:find': {
    input: z.object({ match: z.string(), ranked: z.boolean() }),
    output: FoundArticles
  },
  /** How many articles have each of these words. */
  'index:articles-with': {
    input: z.object({ words: z.array(z.string()).readonly() }),
    output: z.object({ counts: z.array(z.int()) })
  },
  /** For "did you mean": words of the index that begin alike and are about as long. */
  'index:words-like': {
    input: z.object({ word: z.string().min(1) }),
    output: z.object({ words: z.array(z.object({ word: z.string(), count: z.int() })) })
  },
  /** The articles that have an entry; `sound` says whether the index's own structure is in order. */
  'index:contents': { input: z.object({}), output: IndexContents },
  /** Those of these documents whose words are not all in their entries, by a few phrases of each text. */
  'index:compare': {
    input: z.object({ documents: z.array(IndexDocument).readonly() }),
    output: z.object({ differing: z.array(z.int()) })
  },
  /** Takes entries out, and counts what is left. */
  'index:remove': { input: z.object({ ids: z.array(z.int()).readonly() }), output: IndexProgress }
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
export type SearchContract = typeof searchContract
