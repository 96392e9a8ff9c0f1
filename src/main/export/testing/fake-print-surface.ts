import { PDFDocument, PDFName } from 'pdf-lib'
import { ok } from '#shared/result.ts'
import type { PrintSurface } from '../pdf/print-surface.ts'

/**
 * Prints without Chromium, for tests: one page for the cover and each linked place, with named destinations as
 * Chromium writes them. `shift` moves all places by so many pages at each printing.
 */
export function fakePrintSurface(
  shift = (_round: number): number => 0
): PrintSurface & { readonly printed: string[] } {
  const printed: string[] = []
  return {
    printed,
    async print(html) {
      printed.push(html)
      const ids = [...new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id))]
      const pdf = await PDFDocument.create({ updateMetadata: false })
      const blank = shift(printed.length)
      // A page needs content to be laid over another.
      for (let page = 0; page <= ids.length + blank; page++) pdf.addPage().drawSquare({ size: 1 })
      const places = pdf.context.obj({})
      ids.forEach((id, index) => {
        const page = pdf.getPage(index + 1 + blank)
        places.set(PDFName.of(id), pdf.context.obj([page.ref, 'XYZ', 0, 800, 0]))
      })
      pdf.catalog.set(PDFName.of('Dests'), places)
      return ok(await pdf.save({ useObjectStreams: false }))
    }
  }
}
