import { fail } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { readRitzau } from '../news-xml/read-ritzau.ts'
import { readXmlSource } from '../xml/read-xml-source.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** The XML of single agencies, and the refusal of XML that nobody knows. Comes after all other formats in XML. */
export const newsXml: Format = {
  name: 'news-xml',
  sniff: ({ extension, start }) =>
    /^\W{0,3}<\?xml\s/.test(start.replaceAll('\0', '')) || /^(?:xml|rss|atom|nitf|opml|dtd)$/.test(extension),
  parse: (source) => {
    const root = xmlRoot(source.start)
    if (root === null)
      return fail('broken-xml', 'The file is called XML but holds no element. Export or download it again.')
    if (root.local !== 'RBNews')
      return fail('unsupported', `This XML is of no kind that is read (root element “${root.name}”).`)
    const xml = readXmlSource(source)
    return xml.ok ? found(readRitzau(xml.value)) : xml
  }
}
