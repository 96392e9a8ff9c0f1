import { z } from 'zod'
import { FoundFacts, KeptFacts } from './archive-facts.ts'
import { LineOf, ReplayEntry } from './journal-entry.ts'

const nothing = z.object({})
/** Rows of one table, whatever they are: tables that come later need nothing here. */
export const TableRows = z.object({ table: z.string(), rows: z.array(z.unknown()) })
export type TableRows = z.infer<typeof TableRows>

/**
 * Main → archive host, over a port of its own that no window gets: what is needed to watch over the database, to copy
 * it out, and to make it anew. `rebuild:*` are answered only by a host that was started to rebuild (`?rebuild`).
 */
export const keeperContract = {
  'keeper:facts': { input: nothing, output: FoundFacts },
  /** Gives out every table in one reading, by `dump:rows`; changes made meanwhile wait and are not in it. */
  'keeper:dump': { input: nothing, output: FoundFacts },
  /** Removes what earlier rebuilds have left; only the database in use stays. */
  'keeper:tidy': { input: nothing, output: nothing },
  /** Rows of a backup whose tables have this schema; before `rebuild:open`. */
  'rebuild:rows': { input: TableRows.extend({ schema: z.int() }), output: nothing },
  /** Lines of the journal, in order. Answers with how many of their changes no longer find what they changed. */
  'rebuild:lines': {
    input: z.object({ lines: z.array(ReplayEntry) }),
    output: z.object({ lost: z.int() })
  },
  /**
   * All is in: what points to nothing is taken out, and the database gets an identity of its own, with a journal line
   * that says what it continues. Answers with the facts to keep of it.
   */
  'rebuild:finish': {
    input: z.object({ at: z.string(), from: LineOf.nullable() }),
    output: z.object({ facts: KeptFacts, dropped: z.int() })
  }
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
export type KeeperContract = typeof keeperContract

/** Archive host → main, while it answers `keeper:dump`; the next rows come when these are taken. */
export const dumpContract = {
  'dump:rows': { input: TableRows, output: nothing }
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
export type DumpContract = typeof dumpContract
