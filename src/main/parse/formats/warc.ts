import { readBytes, wholeBytes } from '../containers/byte-reader.ts'
import { readWebArchive } from '../containers/warc/read-web-archive.ts'
import { isWebArchive } from '../containers/warc/web-record.ts'
import type { Format } from '../format.ts'

/** A web archive, WARC or ARC, not compressed; the usual .warc.gz is `gzip`. */
export const warc: Format = {
  name: 'warc',
  container: true,
  sniff: ({ bytes }) => isWebArchive(bytes),
  parse: (source) => readWebArchive(source, readBytes(wholeBytes(source.bytes)))
}
