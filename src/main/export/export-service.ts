import { createHash } from 'node:crypto'
import type { ExportDocument } from '#shared/export/export-document.ts'
import type { ExportPreview, ExportRequest, WrittenFile } from '#shared/export/export-request.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { makeEdition, type Edition } from './edition/edition.ts'
import { fileNameFrom } from './files/file-name.ts'
import { writeFileAt, writeFilesInto } from './files/write-files.ts'
import { markdownFilePerStory } from './markdown/markdown-file-per-story.ts'
import { oneMarkdownFile } from './markdown/one-markdown-file.ts'
import { printEdition } from './pdf/print-edition.ts'
import type { PrintSurface } from './pdf/print-surface.ts'

export type ExportService = {
  /** What `write` would write, without writing it; for PDF the file's own bytes. */
  preview(request: ExportRequest): Promise<Result<ExportPreview>>
  /** Writes to `to`, an absolute path: of a file, or for one Markdown file per story of a folder. */
  write(request: ExportRequest, to: string): Promise<Result<{ readonly files: WrittenFile[] }>>
}

export type ExportParts = {
  readonly gather: (request: ExportRequest) => Promise<Result<ExportDocument>>
  readonly printSurface: PrintSurface
  readonly now: () => Date
  readonly appVersion: string
}

type Made = { readonly digest: string; readonly preview: ExportPreview }

export function createExportService({ gather, printSurface, now, appVersion }: ExportParts): ExportService {
  let last: Made | null = null

  /**
   * Keeps the last thing made, so that what a person saw in the preview is byte for byte what is written. It is made
   * anew as soon as the request or anything that was gathered differs, so an archive changed meanwhile is never missed.
   */
  const make = async (request: ExportRequest): Promise<Result<ExportPreview>> => {
    const gathered = await gather(request)
    if (!gathered.ok) return gathered
    if (gathered.value.sections.every(({ items }) => items.length === 0)) {
      return fail('nothing-to-export', 'There is nothing in it to export. Add stories or quotes first.')
    }
    const digest = digestOf(request, gathered.value)
    if (last?.digest === digest) return ok(last.preview)
    const edition = makeEdition(gathered.value, request, { made: now(), version: appVersion })
    const made = await makePreview(edition, request, printSurface)
    if (made.ok) last = { digest, preview: made.value }
    return made
  }

  return {
    preview: make,
    async write(request, to) {
      const made = await make(request)
      if (!made.ok) return made
      const written = await writePreview(made.value, request, to)
      return written.ok ? ok({ files: [...written.value] }) : written
    }
  }
}

async function makePreview(
  edition: Edition,
  request: ExportRequest,
  surface: PrintSurface
): Promise<Result<ExportPreview>> {
  if (request.format === 'markdown') {
    const files =
      request.layout === 'one-file' ? [oneMarkdownFile(edition)] : [...markdownFilePerStory(edition)]
    return ok({ format: 'markdown', files })
  }
  const printed = await printEdition(edition, request.paper, surface)
  if (!printed.ok) return printed
  const { pages, bytes } = printed.value
  return ok({
    format: 'pdf',
    fileName: `${fileNameFrom(edition.title)}.pdf`,
    pages,
    pdf: new Uint8Array(bytes)
  })
}

function writePreview(
  made: ExportPreview,
  request: ExportRequest,
  to: string
): ReturnType<typeof writeFileAt> {
  if (made.format === 'pdf') return writeFileAt(to, made.pdf)
  const files = made.files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))
  const [only] = files
  return request.layout === 'one-file' && only
    ? writeFileAt(to, only.bytes)
    : writeFilesInto(to, request.title, files)
}

const digestOf = (request: ExportRequest, document: ExportDocument): string =>
  createHash('sha256')
    .update(JSON.stringify([request, document]))
    .digest('hex')
