import { fail, ok } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { readAtom } from '../feeds/read-atom.ts'
import { readXmlSource } from '../xml/read-xml-source.ts'
import { xmlRoot } from '../xml/xml-root.ts'

/** Atom feeds and single entries. */
export const atom: Format = {
  name: 'atom',
  sniff: ({ start }) => {
    const root = xmlRoot(start)
    return root?.local === 'feed' || (root?.local === 'entry' && root.head.includes('Atom'))
  },
  parse: (source) => {
    const xml = readXmlSource(source)
    if (!xml.ok) return xml
    const reading = readAtom(xml.value)
    return reading.stories.length > 0
      ? ok(reading)
      : fail('not-an-article', 'The feed holds no entry with a title or a text.')
  }
}
