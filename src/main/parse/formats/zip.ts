import { fail } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { readParts } from '../containers/read-parts.ts'
import { openZip } from '../zip/open-zip.ts'

/** A ZIP of files, each read by its own format; those that are documents (DOCX, ODT, EPUB) come before it in the table. */
export const zip: Format = {
  name: 'zip',
  container: true,
  sniff: ({ extension, start }) => extension === 'zip' || /^PK(?:\x03\x04|\x05\x06)/.test(start),
  parse: async (source) => {
    const opened = await openZip(source.bytes)
    if (!opened.ok) return opened
    const { entries } = opened.value
    const links = new Set(entries.filter(({ link }) => link).map(({ name }) => name))
    const files = entries.filter(({ name, link, bytes }) => !link && bytes > 0 && !isBelow(name, links))
    return readParts(
      source,
      files.map(({ name, bytes, unpack }) => ({
        path: name,
        unpack: () => {
          if (name === '') return Promise.resolve(NAMELESS)
          if (LEADS_OUT.test(name)) return Promise.resolve(OUTSIDE)
          const paid = source.budget.charge({ bytes })
          return paid.ok ? unpack() : Promise.resolve(paid)
        }
      }))
    )
  }
}

const NAMELESS = fail('unsupported', 'It has no name, so that nobody can say what it is.')
// "../../x", "/etc/x", "C:\\x": no program that packs files writes such names by itself.
const LEADS_OUT = /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/
const OUTSIDE = fail('unsupported', 'Its name leads out of the archive, as names made for an attack do.')

/** A file "below" a link would be written to where the link points. */
const isBelow = (name: string, links: ReadonlySet<string>): boolean =>
  links.size > 0 && name.split('/').some((_, count, folders) => links.has(folders.slice(0, count).join('/')))
