import { z } from 'zod'

export const Tag = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Folded name (NFKC, case, accents): two tags may not share one under the same parent. */
    key: z.string(),
    parentId: z.string().nullable(),
    /** A key of the colour tokens: red, blue, green, ochre, violet, grey. */
    colour: z.string(),
    /** 1–9 puts it on a number key; null otherwise. */
    hotkey: z.int().min(1).max(9).nullable()
  })
  .readonly()
export type Tag = z.infer<typeof Tag>

export const Collection = z
  .object({
    id: z.string(),
    name: z.string(),
    parentId: z.string().nullable(),
    /** Shown under the title of an export. */
    description: z.string(),
    /** Order among siblings. */
    rank: z.number(),
    created: z.string()
  })
  .readonly()
export type Collection = z.infer<typeof Collection>

/** One place in a collection: an article, or one quote (`quoteId`) of it. The same article may also stand beside its quotes. */
export const CollectionItem = z
  .object({
    id: z.string(),
    collectionId: z.string(),
    articleId: z.int(),
    quoteId: z.string().nullable(),
    rank: z.number(),
    note: z.string()
  })
  .readonly()
export type CollectionItem = z.infer<typeof CollectionItem>

export const tagColours = ['red', 'blue', 'green', 'ochre', 'violet', 'grey'] as const
