import { z } from 'zod'

export const outcomes = ['imported', 'duplicate', 'skipped', 'failed'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

/** What became of one file. `reason` says what happened and what to do; empty for plain imports. */
export const LedgerLine = z
  .object({
    importId: z.int(),
    path: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    sha256: z.string().nullable(),
    outcome: Outcome,
    code: z.string(),
    reason: z.string(),
    articles: z.int()
  })
  .readonly()
export type LedgerLine = z.infer<typeof LedgerLine>

/** The balance: `files` = imported + duplicate + skipped + failed once the import has ended. */
export const Counts = z
  .object({ imported: z.int(), duplicate: z.int(), skipped: z.int(), failed: z.int(), articles: z.int() })
  .readonly()
export type Counts = z.infer<typeof Counts>
export const noCounts: Counts = { imported: 0, duplicate: 0, skipped: 0, failed: 0, articles: 0 }

export const ImportState = z.enum(['running', 'cancelled', 'done', 'interrupted'])
export type ImportState = z.infer<typeof ImportState>

export const ImportRecord = z
  .object({
    id: z.int(),
    title: z.string(),
    roots: z.array(z.string()).readonly(),
    asCollections: z.boolean(),
    started: z.string(),
    ended: z.string().nullable(),
    state: ImportState,
    files: z.int(),
    counts: Counts
  })
  .readonly()
export type ImportRecord = z.infer<typeof ImportRecord>

/** Sent to the windows a few times a second. Bytes; rates per second; `secondsLeft` null until it can be told. */
export const ImportProgress = z
  .object({
    importId: z.int(),
    title: z.string(),
    state: ImportState,
    /** False while folders are still being walked: `files` and `bytes` then still grow. */
    walked: z.boolean(),
    files: z.int(),
    bytes: z.int(),
    filesDone: z.int(),
    bytesDone: z.int(),
    counts: Counts,
    filesPerSecond: z.number(),
    secondsLeft: z.number().nullable(),
    /** Why an interrupted import stopped, and what to do. */
    problem: z.string().optional()
  })
  .readonly()
export type ImportProgress = z.infer<typeof ImportProgress>
