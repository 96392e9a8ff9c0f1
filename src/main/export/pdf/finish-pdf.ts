import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFRef,
  PDFString,
  type PDFObject,
  type PDFPage
} from 'pdf-lib'
import { citationsRecord } from '../edition/citations-record.ts'
import { contentsLines, holdsWords } from '../edition/contents.ts'
import type { Edition } from '../edition/edition.ts'
import { writeOutline } from './write-outline.ts'

const CITATIONS_FILE = 'cuttings-citations.json'

/**
 * Lays the running heads over the printed pages and adds what Chromium does not: bookmarks, the document's facts,
 * and the citations as an attachment. Same input, same bytes.
 */
export async function finishPdf(
  printed: PDFDocument,
  heads: Uint8Array,
  edition: Edition
): Promise<Uint8Array> {
  const overlay = await PDFDocument.load(heads, { updateMetadata: false })
  const pages = printed.getPages()
  const sheets = await printed.embedPages(overlay.getPages().slice(1, pages.length))
  sheets.forEach((sheet, index) => {
    const page = pages[index + 1]
    if (page) asArtifact(page, () => page.drawPage(sheet))
  })
  dropNodeNumbers(printed)
  writeOutline(printed, contentsLines(edition))
  writeFacts(printed, edition)
  await attachCitations(printed, edition)
  return printed.save({ useObjectStreams: true, addDefaultPage: false })
}

/**
 * Chromium names the elements of the tagged structure after its DOM nodes, whose numbers differ from run to run.
 * Nothing refers to the names (only table headings could), so they go, together with their index.
 */
function dropNodeNumbers(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const type = object.get(PDFName.of('Type'))
    if (type === PDFName.of('StructElem')) object.delete(PDFName.of('ID'))
    if (type !== PDFName.of('StructTreeRoot')) continue
    dropTree(pdf, object.get(PDFName.of('IDTree')))
    object.delete(PDFName.of('IDTree'))
  }
}

/** A name tree's nodes; what they name stays. Unreferred objects would still be saved. */
function dropTree(pdf: PDFDocument, node: PDFObject | undefined): void {
  const dictionary = pdf.context.lookupMaybe(node, PDFDict)
  const kids = dictionary?.lookupMaybe(PDFName.of('Kids'), PDFArray)
  for (const kid of kids?.asArray() ?? []) dropTree(pdf, kid)
  if (node instanceof PDFRef) pdf.context.delete(node)
}

/** Screen readers pass over what repeats on each page (ISO 32000-1, 14.8.2.2). */
function asArtifact(page: PDFPage, draw: () => void): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]))
  draw()
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
}

function writeFacts(pdf: PDFDocument, edition: Edition): void {
  pdf.setTitle(edition.title, { showInWindowTitleBar: true })
  pdf.setSubject(edition.description || holdsWords(edition).join(', '))
  pdf.setCreator(`Cuttings ${edition.version}`)
  pdf.setProducer('Chromium, pdf-lib')
  pdf.setCreationDate(edition.made)
  pdf.setModificationDate(edition.made)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('en'))
}

async function attachCitations(pdf: PDFDocument, edition: Edition): Promise<void> {
  const json = JSON.stringify(citationsRecord(edition), null, 1)
  await pdf.attach(new TextEncoder().encode(json), CITATIONS_FILE, {
    mimeType: 'application/json',
    description: 'Citations of this export: originals, hashes, and the place of every quote',
    creationDate: edition.made,
    modificationDate: edition.made
  })
}
