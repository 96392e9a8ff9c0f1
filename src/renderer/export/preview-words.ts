import type { ExportPreview, ExportRequest } from '#shared/export/export-request.ts'
import { formatBytes, plural } from '../ui/format.ts'
import type { PreviewState } from './use-preview.ts'

/** What the foot of the dialog says beside Save while there is nothing to save; null when there is. */
export function waitingWords(
  request: ExportRequest | null,
  { shown, problem, working }: PreviewState
): string | null {
  if (request === null) return 'Give the export a title.'
  if (working) return request.format === 'pdf' ? 'Making the PDF…' : 'Writing the text…'
  return problem !== null || !shown ? '' : null
}

/** What would be written: names and sizes. Of a text its characters, because counting bytes would read all of it. */
export function sizeWords(preview: ExportPreview): string {
  if (preview.format === 'pdf') {
    return `${preview.fileName}: ${plural(preview.pages, 'page')}, ${formatBytes(preview.pdf.byteLength)}`
  }
  const [first] = preview.files
  const characters = preview.files.reduce((sum, { text }) => sum + text.length, 0)
  const name = first && preview.files.length === 1 ? first.name : plural(preview.files.length, 'file')
  return `${name}: ${plural(characters, 'character')}`
}
