import type { Format } from '../format.ts'
import { flatOdt, openOdt } from '../office/odt/open-odt.ts'
import { isZip, packageType } from '../office/package-kind.ts'
import { readOffice } from '../office/read-office.ts'
import { readXml } from '../xml/read-xml.ts'

const FLAT = /<office:document[\s>]/

/** OpenDocument texts (ISO/IEC 26300): LibreOffice, OpenOffice, also as one flat XML file. */
export const odt: Format = {
  name: 'odt',
  sniff: ({ bytes, extension, start }) =>
    (packageType(start)?.startsWith('application/vnd.oasis.opendocument') ?? false) ||
    (/^(?:odt|ott)$/.test(extension) && isZip(bytes)) ||
    FLAT.test(start),
  parse: async (source) => {
    if (isZip(source.bytes)) {
      const packed = await openOdt(source.bytes)
      return packed.ok ? readOffice(packed.value, source.fileName) : packed
    }
    const decoded = source.decode({ markup: true })
    if (!decoded.ok) return decoded
    const root = readXml(decoded.value.text)
    if (!root.ok) return root
    const flat = flatOdt(root.value)
    return flat.ok ? readOffice(flat.value, source.fileName) : flat
  }
}
