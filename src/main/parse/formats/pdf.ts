import type { Format } from '../format.ts'
import { readPdf } from '../pdf/read-pdf.ts'

/** PDF, also with some bytes of a mail server or a printer before its head (ISO 32000-1, Annex H, note 13). */
export const pdf: Format = {
  name: 'pdf',
  sniff: ({ start }) => /^[^]{0,1020}%PDF-\d/.test(start),
  parse: readPdf
}
