import { z } from 'zod'
import { BoardOrder } from '../quotes/board-groups.ts'

/** What to export: a collection in its order (with nested ones), or chosen articles or quotes. */
export const ExportOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('collection'), id: z.string() }),
  /** The quotes of one collection as its board shows them; each group is a section. */
  z.object({ kind: z.literal('board'), id: z.string(), by: BoardOrder }),
  z.object({ kind: z.literal('articles'), ids: z.array(z.int()).min(1) }),
  z.object({ kind: z.literal('quotes'), ids: z.array(z.string()).min(1) })
])
export type ExportOf = z.infer<typeof ExportOf>

export const ExportRequest = z
  .object({
    of: ExportOf,
    format: z.enum(['pdf', 'markdown']),
    /** Markdown only: everything in one file, or a folder with one file per story. */
    layout: z.enum(['one-file', 'file-per-story']),
    title: z.string().trim().min(1).max(300),
    /** Which quotes of a story are set apart: those a person kept, all but the rejected, or none. */
    quotes: z.enum(['kept', 'all', 'none']),
    /** False leaves the stories' text out: quotes and citations only. */
    fullText: z.boolean(),
    paper: z.enum(['A4', 'Letter'])
  })
  .readonly()
export type ExportRequest = z.infer<typeof ExportRequest>

/** A file that was written: absolute path, size in bytes, SHA-256 of what is on disk. */
export const WrittenFile = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() }).readonly()
export type WrittenFile = z.infer<typeof WrittenFile>

/** What would be written, before it is. PDF: the file's own bytes. Markdown: each file's name and text. */
export const ExportPreview = z.discriminatedUnion('format', [
  z.object({ format: z.literal('pdf'), fileName: z.string(), pages: z.int(), pdf: z.instanceof(Uint8Array) }),
  z.object({
    format: z.literal('markdown'),
    files: z.array(z.object({ name: z.string(), text: z.string() }))
  })
])
export type ExportPreview = z.infer<typeof ExportPreview>
