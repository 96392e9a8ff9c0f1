import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

export type Parts = Readonly<Record<string, string | Uint8Array>>

/** A ZIP of these parts in this order; a part named "mimetype" is stored as it is, as the formats want it. */
export async function packParts(parts: Parts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false })
  for (const [name, content] of Object.entries(parts))
    await writer.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
      name === 'mimetype' ? { level: 0, dataDescriptor: false } : {}
    )
  return writer.close()
}
