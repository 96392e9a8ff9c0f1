import { fail, ok } from '#shared/result.ts'
import { readWxr } from '../feeds/read-wxr.ts'
import type { Format } from '../format.ts'
import { readXmlSource } from '../xml/read-xml-source.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** WordPress exports. */
export const wxr: Format = {
  name: 'wxr',
  sniff: ({ start }) =>
    xmlRoot(start)?.local === 'rss' && start.replaceAll('\0', '').includes('wordpress.org/export/'),
  parse: (source) => {
    const xml = readXmlSource(source)
    if (!xml.ok) return xml
    const reading = readWxr(xml.value)
    return reading.stories.length > 0
      ? ok(reading)
      : fail('not-an-article', 'The WordPress export holds no published post or page.')
  }
}
