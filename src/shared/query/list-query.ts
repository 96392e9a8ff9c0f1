import { z } from 'zod'

export const sortKeys = [
  'relevance',
  'headline',
  'byline',
  'source',
  'published',
  'imported',
  'words',
  'quotes',
  'file',
  'order'
] as const
export type SortKey = (typeof sortKeys)[number]

/** Which shelf of the archive: everything not in the trash, or one part of it. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('last-import') }),
  z.object({ kind: z.literal('truncated') }),
  z.object({ kind: z.literal('trash') }),
  z.object({ kind: z.literal('import'), id: z.int() }),
  z.object({ kind: z.literal('tag'), id: z.string() }),
  z.object({ kind: z.literal('collection'), id: z.string() }),
  z.object({ kind: z.literal('source'), name: z.string() })
])
export type Scope = z.infer<typeof Scope>

/** Asks for a list: a shelf, narrowed by a search, in an order. Empty `text` finds everything. */
export const ListQuery = z
  .object({
    scope: Scope,
    text: z.string(),
    sort: z.object({ by: z.enum(sortKeys), descending: z.boolean() })
  })
  .readonly()
export type ListQuery = z.infer<typeof ListQuery>

/** Filters of the quotes view; null filters nothing. Dates compare with the article's publication date. */
export const QuoteFilter = z
  .object({
    text: z.string(),
    speaker: z.string().nullable(),
    /** Exactly this speaker, under any spelling that was merged; `speaker` is what was typed of a name. */
    person: z.string().optional(),
    importId: z.int().optional(),
    source: z.string().nullable(),
    tagId: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** Only quotes whose place in the text a person has yet to confirm, or that is lost. */
    toConfirm: z.boolean().optional(),
    states: z.array(z.enum(['suggested', 'accepted', 'rejected', 'edited'])).readonly()
  })
  .readonly()
export type QuoteFilter = z.infer<typeof QuoteFilter>
