import type { Found } from '#shared/article/found.ts'
import { attribute, findTags } from '../tree/html-node.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import { firstMeta } from './meta-tags.ts'
import { plain, stringIn, type PageStatements } from './page-statements.ts'

const LONGEST = 240
const line = /^(?:©|\(c\)|copyright\b|all rights reserved|alle rechte|tous droits|todos los derechos)/i

/** Who owns the story or how it may be used, in the page's words: statements, a licence link, else the © line at its foot. */
export function readRights(page: PageStatements, blocks: readonly TextBlock[]): Found<string> | null {
  const meta = firstMeta(
    page.meta,
    'dcterms.rights',
    'dc.rights',
    'copyright',
    'rights',
    'dcterms.rightsholder'
  )
  if (meta && !/^https?:/i.test(meta.value))
    return { value: plain(meta.value), how: `meta ${meta.name}`, sure: 0.9 }
  const notice = stringIn(page.article, 'copyrightNotice')
  if (notice !== '') return { value: notice, how: 'JSON-LD copyrightNotice', sure: 0.95 }
  const holder = stringIn(page.article, 'copyrightHolder')
  if (holder !== '') {
    const year: unknown = page.article?.['copyrightYear']
    const dated = typeof year === 'number' || typeof year === 'string' ? `${year} ` : ''
    return { value: `© ${dated}${holder}`, how: 'JSON-LD copyrightHolder', sure: 0.9 }
  }
  const licence = findTags(page.root, 'a', 'link').find((link) =>
    /(?:^|\s)license(?:\s|$)/i.test(attribute(link, 'rel'))
  )
  const address = licence ? attribute(licence, 'href') : ''
  if (/^https?:\/\/\S+$/i.test(address)) return { value: address, how: 'licence link', sure: 0.9 }
  const shown = blocks
    .filter(({ text }) => text.length < LONGEST)
    .map(({ text }) => text.split('\n').find((part) => line.test(part)))
    .findLast((text) => text !== undefined)
  // The site's line speaks of the site; a story from an agency may be another's.
  return shown === undefined ? null : { value: shown, how: 'line at the foot of the page', sure: 0.6 }
}
