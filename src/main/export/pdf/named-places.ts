import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject
} from 'pdf-lib'
import type { PagesOf } from './print-document.ts'

/** The page (from 1) of every named destination. */
export function namedPlaces(pdf: PDFDocument): PagesOf {
  const numbers = new Map<PDFRef, number>(pdf.getPages().map(({ ref }, index) => [ref, index + 1]))
  const places = new Map<string, number>()
  for (const [name, destination] of destinations(pdf)) {
    // The first element of a destination is its page's reference (ISO 32000-1, 12.3.2.2).
    const ref = destination.get(0)
    const page = ref instanceof PDFRef ? numbers.get(ref) : undefined
    if (page !== undefined) places.set(name, page)
  }
  return places
}

/**
 * Name and destination array of each. Chromium has so far written them into the catalog's `Dests` (PDF 1.1); the name
 * tree of PDF 1.2 is read as well, so that a release which changes over still has its contents numbered.
 */
export function destinations(pdf: PDFDocument): ReadonlyMap<string, PDFArray> {
  const found = new Map<string, PDFArray>()
  const add = (name: string, destination: PDFObject | undefined): void => {
    const array = destination instanceof PDFDict ? destination.lookup(PDFName.of('D')) : destination
    if (array instanceof PDFArray) found.set(name, array)
  }
  const dictionary = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const key of dictionary?.keys() ?? []) add(key.decodeText(), dictionary?.lookup(key))

  const readTree = (node: PDFDict | undefined): void => {
    const names = node?.lookupMaybe(PDFName.of('Names'), PDFArray)
    for (let index = 0; index + 1 < (names?.size() ?? 0); index += 2) {
      const name = names?.lookup(index)
      const text = name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : ''
      add(text, names?.lookup(index + 1))
    }
    const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray)
    for (let index = 0; index < (kids?.size() ?? 0); index++) readTree(kids?.lookup(index, PDFDict))
  }
  readTree(pdf.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict))
  return found
}
