import { readBytes, wholeBytes } from '../containers/byte-reader.ts'
import { readParts } from '../containers/read-parts.ts'
import { isTar } from '../containers/tar/tar-header.ts'
import { tarParts } from '../containers/tar/tar-parts.ts'
import type { Format } from '../format.ts'

/** A tar of files, each read by its own format. */
export const tar: Format = {
  name: 'tar',
  container: true,
  sniff: ({ bytes }) => isTar(bytes),
  parse: (source) => readParts(source, tarParts(readBytes(wholeBytes(source.bytes))))
}
