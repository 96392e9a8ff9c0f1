import type { Format } from '../format.ts'
import { readAlto } from '../ocr/read-alto.ts'
import { readXmlSource } from '../xml/read-xml-source.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** Newspaper pages read by OCR. */
export const alto: Format = {
  name: 'alto',
  sniff: ({ start }) => xmlRoot(start)?.local === 'alto',
  parse: (source) => {
    const xml = readXmlSource(source)
    return xml.ok ? readAlto(xml.value, source.fileName) : xml
  }
}
