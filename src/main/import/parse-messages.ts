import { z } from 'zod'
import { Draft } from '#shared/article/draft.ts'
import { ColumnMapping, TableSample } from '#shared/import/column-mapping.ts'

/**
 * Main → reader: one original to read, or a table to look into. The child opens it itself, so that its bytes never pass
 * through main. `columns`: what people have said of the columns of tables.
 */
export const ReadJob = z.object({
  seq: z.int(),
  path: z.string(),
  fileName: z.string(),
  columns: z.array(ColumnMapping).readonly(),
  want: z.enum(['articles', 'table'])
})
export type ReadJob = z.infer<typeof ReadJob>

/** What the ledger says of a file without an article. */
export const NoArticle = z.object({
  outcome: z.enum(['skipped', 'failed']),
  code: z.string(),
  reason: z.string()
})

/**
 * Reader → main. `drafts` of one file come in slices, so that checking a file of 2,000 articles never holds up the
 * windows; `end` closes the file; its `note` says what of a container was left out. `progress`: it is at a next part of a
 * container, which is given time of its own.
 */
export const ReaderMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('progress'), seq: z.int() }),
  z.object({ kind: z.literal('drafts'), seq: z.int(), drafts: z.array(Draft) }),
  z.object({ kind: z.literal('table'), seq: z.int(), sample: TableSample }),
  z.object({
    kind: z.literal('end'),
    seq: z.int(),
    problem: NoArticle.nullable(),
    note: z.string().optional()
  })
])
export type ReaderMessage = z.infer<typeof ReaderMessage>
