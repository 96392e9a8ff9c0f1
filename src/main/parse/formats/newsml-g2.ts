import { fail, ok } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { readNewsmlG2 } from '../news-xml/read-newsml-g2.ts'
import { readXmlSource } from '../xml/read-xml-source.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** IPTC NewsML-G2: news items, messages of many, packages. */
export const newsmlG2: Format = {
  name: 'newsml-g2',
  sniff: ({ start }) => /^(?:newsItem|newsMessage|packageItem)$/.test(xmlRoot(start)?.local ?? ''),
  parse: (source) => {
    const xml = readXmlSource(source)
    if (!xml.ok) return xml
    const reading = readNewsmlG2(xml.value)
    if (reading.stories.length > 0) return ok(reading)
    return fail(
      'no-text',
      'The NewsML-G2 holds no text: it only lists items that come in files of their own. Import those.'
    )
  }
}
