import type { Collection } from '#shared/collections/collection.ts'
import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import type { ImportRecord } from '#shared/import/ledger.ts'
import type { Operation } from '#shared/operations/operation.ts'

/** A file of an import without its drafts: they can be read again from the original in the vault. */
export type JournalFile = Omit<FileToStore, 'drafts'> & {
  /** Which number each part of the file got, so that a rebuild gives the same. */
  readonly articles: readonly { readonly part: number; readonly id: number }[]
}

/** What a journal line says; docs/formats/journal.md describes the format for readers. */
export type JournalEntry =
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'undo' | 'redo'; readonly at: string; readonly operationId: number }
  | { readonly kind: 'import'; readonly at: string; readonly record: ImportRecord }
  | {
      readonly kind: 'import-files'
      readonly at: string
      readonly importId: number
      readonly files: readonly JournalFile[]
      readonly collections: readonly Collection[]
    }
