import { fail } from '#shared/result.ts'
import { found, type Format } from '../format.ts'
import { readNewsml1 } from '../news-xml/read-newsml-1.ts'
import { readXmlSource } from '../xml/read-xml-source.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** IPTC NewsML 1.x, as AFP, ANP, ATS, Belga and Business Wire send it. */
export const newsml1: Format = {
  name: 'newsml-1',
  sniff: ({ start }) => xmlRoot(start)?.local === 'NewsML',
  parse: (source) => {
    const xml = readXmlSource(source)
    if (!xml.ok) return xml
    const stories = readNewsml1(xml.value)
    if (stories.length > 0) return found(...stories)
    return fail(
      'no-text',
      'The NewsML holds no text: only pictures, sound or film, or references to other files.'
    )
  }
}
