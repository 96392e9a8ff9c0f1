import { PDFDocument } from 'pdf-lib'
import { fail, ok, type Result } from '#shared/result.ts'
import { contentsLines } from '../edition/contents.ts'
import type { Edition } from '../edition/edition.ts'
import { finishPdf } from './finish-pdf.ts'
import { namedPlaces } from './named-places.ts'
import { printDocument, type PagesOf } from './print-document.ts'
import type { Paper, PrintSurface } from './print-surface.ts'
import { runningHeads } from './running-heads.ts'

export type PrintedEdition = { readonly bytes: Uint8Array; readonly pages: number }

/** Filling in the numbers moves nothing, as a rule; a number in a font of other widths could. */
const MOST_ROUNDS = 3

/**
 * Prints an edition as PDF. The list of contents needs page numbers that only printing tells, so it is printed again
 * with the numbers of the last time until they are the same.
 */
export async function printEdition(
  edition: Edition,
  paper: Paper,
  surface: PrintSurface
): Promise<Result<PrintedEdition, 'not-printed' | 'unsettled-pages' | 'no-places'>> {
  let pages: PagesOf = new Map()
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const bytes = await surface.print(printDocument(edition, pages), { paper })
    if (!bytes.ok) return bytes
    const printed = await load(bytes.value)
    const found = namedPlaces(printed)
    if (!contentsLines(edition).every(({ target }) => found.has(target))) {
      return fail(
        'no-places',
        'This release of Electron does not tell where pages begin. Export as Markdown.'
      )
    }
    if (sameNumbers(pages, found)) {
      const count = printed.getPageCount()
      const heads = await surface.print(runningHeads(edition, found, count), { paper })
      if (!heads.ok) return heads
      return ok({ bytes: await finishPdf(printed, heads.value, edition), pages: count })
    }
    pages = found
  }
  return fail('unsettled-pages', 'The page numbers of the contents did not settle. Try the other paper size.')
}

const load = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false })

const sameNumbers = (one: PagesOf, other: PagesOf): boolean =>
  one.size === other.size && [...one].every(([name, page]) => other.get(name) === page)
