import { z } from 'zod'
import { Collection } from '../collections/collection.ts'
import { ImportRecord } from '../import/ledger.ts'
import { FileToStore } from '../ipc/archive-contract.ts'
import { Operation } from '../operations/operation.ts'
import { Quote } from '../quotes/quote.ts'
import { KeptFacts } from './archive-facts.ts'

/** 2 (since 0.2): operations bring the quotes they changed, and a rebuilt database says what it continues. */
export const JOURNAL_FORMAT = 2

/** A place in the journal: a database's identity and the number of a line of it. */
export const LineOf = z.object({ archive: z.string(), line: z.int() }).readonly()
export type LineOf = z.infer<typeof LineOf>

/** A file of an import without its drafts: they can be read again from the original in the vault. */
export const JournalFile = FileToStore.omit({ drafts: true }).extend({
  /** Which number each part of the file got, so that a rebuild gives the same. */
  articles: z.array(z.object({ part: z.int(), id: z.int() })).readonly()
})
export type JournalFile = z.infer<typeof JournalFile>

const ImportFiles = z.object({
  kind: z.literal('import-files'),
  at: z.string(),
  importId: z.int(),
  files: z.array(JournalFile).readonly(),
  collections: z.array(Collection).readonly()
})

const OperationDone = z.object({
  kind: z.literal('operation'),
  operation: Operation,
  /** The quotes that were changed, as they stood before: their words find them again where a newer reader gives others. */
  quotes: z.array(Quote).readonly().optional()
})

const others = [
  OperationDone,
  z.object({ kind: z.enum(['undo', 'redo']), at: z.string(), operationId: z.int() }),
  z.object({ kind: z.literal('import'), at: z.string(), record: ImportRecord }),
  /** The first line of a rebuilt or restored database: what it took over, and the line it goes on from. */
  z.object({
    kind: z.literal('rebuilt'),
    at: z.string(),
    from: LineOf.nullable(),
    facts: KeptFacts
  })
] as const

/** What a journal line says; docs/formats/journal.md describes the format for readers. */
export const JournalEntry = z.discriminatedUnion('kind', [ImportFiles, ...others])
export type JournalEntry = z.infer<typeof JournalEntry>
export type OperationDone = z.infer<typeof OperationDone>

/** A journal entry on its way back into an archive: files that were imported have what was read from their original anew. */
export const ReplayEntry = z.discriminatedUnion('kind', [
  ImportFiles.extend({
    files: z.array(FileToStore.extend({ articles: JournalFile.shape.articles })).readonly()
  }),
  ...others
])
export type ReplayEntry = z.infer<typeof ReplayEntry>

/** Who wrote a line, and its number there. */
export const LineHead = z.object({ format: z.int(), archive: z.string(), n: z.int() })
export type LineHead = z.infer<typeof LineHead>
