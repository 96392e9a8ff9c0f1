import { LARGEST_PART } from '../containers/budget.ts'
import { readBytes } from '../containers/byte-reader.ts'
import { inflateAll, inflateChunks, isGzip } from '../containers/gzip/inflate-chunks.ts'
import { readParts } from '../containers/read-parts.ts'
import { isTar } from '../containers/tar/tar-header.ts'
import { tarParts } from '../containers/tar/tar-parts.ts'
import { readWebArchive } from '../containers/warc/read-web-archive.ts'
import { isWebArchive } from '../containers/warc/web-record.ts'
import type { Format } from '../format.ts'

const START = 2048

/** A tar or web archive in gzip, read as it is unpacked, or one file in it: .gz, .tgz, pages saved as they were sent. */
export const gzip: Format = {
  name: 'gzip',
  container: true,
  sniff: ({ bytes }) => isGzip(bytes),
  parse: async (source) => {
    const unpack = (): ReturnType<typeof inflateChunks> => inflateChunks(source.bytes, 'gzip', source.budget)
    const reader = readBytes(unpack())
    const start = reader.peek(START)
    if (isTar(start)) return readParts(source, tarParts(reader))
    if (isWebArchive(start)) return readWebArchive(source, reader)
    return readParts(source, [
      {
        path: source.fileName.replace(/\.(?:gz|tgz)$/i, ''),
        unpack: () => Promise.resolve(inflateAll(unpack(), LARGEST_PART))
      }
    ])
  }
}
