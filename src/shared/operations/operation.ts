import { z } from 'zod'
import { Block, Caption } from '../article/draft.ts'
import { TextEdit } from '../text/text-edit.ts'
import { Command } from './command.ts'

export const changedTables = [
  'articles',
  'bodies',
  'tags',
  'collections',
  'collectionItems',
  'quotes',
  'searches',
  'people',
  'dismissals'
] as const

/**
 * One row's change. `before`/`after` hold only the fields that changed; null means that the row did not exist. A field
 * that was not there is null. Of a text that changed they hold the edits that lead to it (BodySide).
 */
export const Change = z
  .object({
    table: z.enum(changedTables),
    key: z.union([z.int(), z.string()]),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable()
  })
  .readonly()
export type Change = z.infer<typeof Change>

/**
 * One side of a text's change: `edits` make it out of the other side. `check` (textCheck) tells whether they fit. Blocks
 * and captions only where they changed.
 */
export const BodySide = z
  .object({
    check: z.string(),
    edits: z.array(TextEdit).readonly(),
    blocks: z.array(Block).readonly().optional(),
    captions: z.array(Caption).readonly().optional()
  })
  .readonly()
export type BodySide = z.infer<typeof BodySide>

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
