import { z } from 'zod'

/** How another article's text stands to this one's. */
export const copyKinds = ['same', 'shorter', 'longer', 'version'] as const

/** `shared`: share of the shorter text's runs of four words that the other has too, 0–1. */
export const OtherCopy = z
  .object({
    articleId: z.int(),
    headline: z.string(),
    source: z.string().nullable(),
    published: z.string().nullable(),
    kind: z.enum(copyKinds),
    shared: z.number()
  })
  .readonly()
export type OtherCopy = z.infer<typeof OtherCopy>

export const LikeArticle = OtherCopy.unwrap().omit({ kind: true, shared: true }).readonly()
export type LikeArticle = z.infer<typeof LikeArticle>
