import { found, type Format } from '../format.ts'
import { readNitf } from '../news-xml/read-nitf.ts'
import { readXmlSource } from '../xml/read-xml-source.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** IPTC NITF, the text format of agencies and newspapers. */
export const nitf: Format = {
  name: 'nitf',
  sniff: ({ start }) => xmlRoot(start)?.local === 'nitf',
  parse: (source) => {
    const xml = readXmlSource(source)
    return xml.ok ? found(readNitf(xml.value)) : xml
  }
}
