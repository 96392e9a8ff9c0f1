import { fail, ok } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { readRss } from '../feeds/read-rss.ts'
import { readXmlSource } from '../xml/read-xml-source.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** RSS feeds of every version. */
export const rss: Format = {
  name: 'rss',
  sniff: ({ start }) => {
    const root = xmlRoot(start)
    return (
      root?.local === 'rss' || (root?.local === 'RDF' && /purl\.org\/rss|my\.netscape\.com\/rdf/.test(start))
    )
  },
  parse: (source) => {
    const xml = readXmlSource(source)
    if (!xml.ok) return xml
    const reading = readRss(xml.value)
    return reading.stories.length > 0
      ? ok(reading)
      : fail('not-an-article', 'The feed holds no item with a title or a text.')
  }
}
