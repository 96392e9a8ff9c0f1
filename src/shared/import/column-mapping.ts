import { z } from 'zod'

/** What a column of a table can hold of an article, in the order in which people are asked. */
export const columnFields = [
  'headline',
  'text',
  'byline',
  'published',
  'source',
  'url',
  'dek',
  'section',
  'page',
  'agency',
  'dateline',
  'updated',
  'language',
  'keywords',
  'rights'
] as const
export const ColumnField = z.enum(columnFields)
export type ColumnField = z.infer<typeof ColumnField>

/**
 * Which column holds what, for every table with the same header. `signature` is the header's (`tableSignature`);
 * `columns` has an entry a column, null for one that is not used. `hasHeader`: the first row names the columns.
 */
export const ColumnMapping = z
  .object({
    signature: z.string(),
    hasHeader: z.boolean(),
    columns: z.array(ColumnField.nullable()).max(500).readonly()
  })
  .readonly()
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** What the dialog shows of a table: its header and first rows, cells cut short, and what could be told by itself. */
export const TableSample = z
  .object({
    signature: z.string(),
    hasHeader: z.boolean(),
    /** The first rows as they stand, the header among them. */
    rows: z.array(z.array(z.string()).readonly()).readonly(),
    rowCount: z.int(),
    columns: z.array(ColumnField.nullable()).readonly()
  })
  .readonly()
export type TableSample = z.infer<typeof TableSample>
