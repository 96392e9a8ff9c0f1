import { z } from 'zod'
import { correctable } from './correctable.ts'
import { Block, Caption, Draft } from './draft.ts'

/** Where an article's bytes came from. `sha256` is lower-case hex of the original file, kept in the vault. */
export const Original = z
  .object({
    sha256: z.string().length(64),
    part: z.int(),
    fileName: z.string(),
    path: z.string(),
    bytes: z.int()
  })
  .readonly()
export type Original = z.infer<typeof Original>

/** The draft's fields that are stored with the article row; text, blocks, captions and quotes have tables of their own. */
export const ArticleFacts = Draft.unwrap().omit({
  part: true,
  text: true,
  blocks: true,
  captions: true,
  quotes: true
})

/**
 * An article as stored: what was read from the original, what was added by people, and where it came from.
 * `key` (`sha256:part`) is its identity across archives and rebuilds; `id` is the number used inside one archive.
 */
export const Article = ArticleFacts.extend({
  id: z.int().positive(),
  key: z.string(),
  original: Original,
  importId: z.int(),
  /** ISO date-time of the import. */
  imported: z.string(),
  /** The first words of the body, for lists. */
  snippet: z.string(),
  quoteCount: z.int(),
  /** Fields that a person has set, also those set to unknown; absent where there are none. */
  corrected: z.array(z.enum(correctable)).readonly().optional(),
  /** Added by people. */
  tags: z.array(z.string()).readonly(),
  note: z.string(),
  rating: z.int().min(0).max(5),
  /** ISO date-time when it was put in the trash, or null. */
  trashed: z.string().nullable()
}).readonly()
export type Article = z.infer<typeof Article>

export const Body = z
  .object({
    articleId: z.int(),
    text: z.string(),
    blocks: z.array(Block).readonly(),
    captions: z.array(Caption).readonly()
  })
  .readonly()
export type Body = z.infer<typeof Body>

/** What one row of the list shows. */
export const ArticleRow = z
  .object({
    id: z.int(),
    headline: z.string(),
    snippet: z.string(),
    bylines: z.array(z.string()).readonly(),
    source: z.string().nullable(),
    agency: z.string().nullable(),
    published: z.string().nullable(),
    imported: z.string(),
    words: z.int(),
    quoteCount: z.int(),
    fileName: z.string(),
    language: z.string().nullable(),
    flags: z.array(z.string()).readonly(),
    tags: z.array(z.string()).readonly(),
    trashed: z.boolean()
  })
  .readonly()
export type ArticleRow = z.infer<typeof ArticleRow>
