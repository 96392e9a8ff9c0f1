import { z } from 'zod'
import { Command } from './command.ts'

export const changedTables = [
  'articles',
  'tags',
  'collections',
  'collectionItems',
  'quotes',
  'searches'
] as const

/** One row's change. `before`/`after` hold only the fields that changed; null means that the row did not exist. */
export const Change = z
  .object({
    table: z.enum(changedTables),
    key: z.union([z.int(), z.string()]),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable()
  })
  .readonly()
export type Change = z.infer<typeof Change>

/** A change by a person as recorded: what was asked, what it altered, and whether it stands undone. */
export const Operation = z
  .object({
    id: z.int(),
    at: z.string(),
    /** What undo shows: "Tag 3 articles Russia". */
    label: z.string(),
    command: Command,
    changes: z.array(Change).readonly(),
    undone: z.boolean()
  })
  .readonly()
export type Operation = z.infer<typeof Operation>
