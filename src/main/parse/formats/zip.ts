import type { Format } from '../format.ts'
import { readParts } from '../containers/read-parts.ts'
import { openZip } from '../zip/open-zip.ts'

/** A ZIP of files, each read by its own format; those that are documents (DOCX, ODT, EPUB) come before it in the table. */
export const zip: Format = {
  name: 'zip',
  sniff: ({ extension, start }) => extension === 'zip' || /^PK(?:\x03\x04|\x05\x06)/.test(start),
  parse: async (source) => {
    const opened = await openZip(source.bytes)
    if (!opened.ok) return opened
    const files = opened.value.entries.filter(({ link, bytes }) => !link && bytes > 0)
    return readParts(
      source,
      files.map(({ name, unpack }) => ({ path: name, unpack }))
    )
  }
}
