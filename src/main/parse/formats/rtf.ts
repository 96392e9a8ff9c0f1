import type { Format } from '../format.ts'
import { readOffice } from '../office/read-office.ts'
import { readRtf } from '../office/rtf/read-rtf.ts'

/** Rich Text Format, of whatever program and whatever the file is called. */
export const rtf: Format = {
  name: 'rtf',
  sniff: ({ start }) => /^(?:\xef\xbb\xbf)?\s{0,20}\{\\rtf/.test(start),
  parse: ({ bytes, fileName }) => {
    const { paragraphs, info } = readRtf(bytes)
    return readOffice({ paragraphs, properties: info }, fileName)
  }
}
