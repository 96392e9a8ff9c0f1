import type { ExportRequest } from '#shared/export/export-request.ts'
import type { Result } from '#shared/result.ts'

export type Paper = ExportRequest['paper']

/**
 * Turns a finished HTML document into PDF bytes, without running any script of it. The document may link
 * `print.css` and `fonts.css` (the two shipped families), nothing else.
 */
export type PrintSurface = {
  print(html: string, options: { readonly paper: Paper }): Promise<Result<Uint8Array, 'not-printed'>>
}
