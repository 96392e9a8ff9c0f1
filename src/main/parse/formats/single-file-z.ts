import { fail, ok } from '#shared/result.ts'
import { latin1 } from '../containers/mime/header-fields.ts'
import { readFrom, readParts } from '../containers/read-parts.ts'
import type { Format } from '../format.ts'
import { openZip } from '../zip/open-zip.ts'

/** The record that ends a ZIP stands this near to the end of the file, with the page's last tags behind it. */
const END = 66_000
const STARTS = /^(?:\xef\xbb\xbf|\s)*<(?:!doctype html|html)[\s>]/i

/** A page that SingleFile saved as a ZIP behind a page that unpacks it by a script: .u.zip.html. */
export const singleFileZ: Format = {
  name: 'singlefilez',
  sniff: ({ bytes, start }) =>
    STARTS.test(start) && latin1(bytes.subarray(Math.max(0, bytes.length - END))).includes('PK\x05\x06'),
  parse: async (source) => {
    const opened = await openZip(source.bytes)
    if (!opened.ok) return opened
    const page = opened.value.entries.find(({ name }) => name === 'index.html')
    if (!page) return fail('no-text', 'There is no page in it. Save it again with SingleFile.')
    const reading = await readParts(source, [{ path: page.name, unpack: page.unpack }])
    return reading.ok ? ok(readFrom(reading.value, 'singlefilez', source)) : reading
  }
}
