import { isRecord } from '../record/is-record.ts'
import { textOf } from '../record/read-values.ts'
import { smallKeys, type NinjsItem } from './find-ninjs.ts'

/** One of an item's texts: its words, the role the agency gave it, and whether they are HTML. */
export type NinjsText = { readonly role: string; readonly words: string; readonly markup: boolean }

/**
 * An item's headlines, bodies or descriptions in the order in which they should be used. Version 1 has them as
 * `headline`, `body_xhtml`, `body_html`, `description_text` and whatever an agency puts behind the underscore; 2 and 3
 * as lists of { role, contentType, value }.
 */
export function textsOf(item: NinjsItem, kind: 'headline' | 'body' | 'description'): readonly NinjsText[] {
  const plural = item[kind === 'body' ? 'bodies' : `${kind}s`]
  const listed = Array.isArray(plural) ? plural.filter(isRecord).flatMap(listedText) : []
  const flat = Object.entries(item).flatMap(([key, value]): readonly NinjsText[] => {
    const suffix = key === kind ? '' : key.startsWith(`${kind}_`) ? key.slice(kind.length + 1) : null
    if (suffix === null || typeof value !== 'string' || value.trim() === '') return []
    return [{ role: suffix, words: value, markup: /html|richtext/.test(suffix) }]
  })
  return [...listed, ...flat].sort((a, b) => rank(a, kind) - rank(b, kind))
}

function listedText(entry: Readonly<Record<string, unknown>>): readonly NinjsText[] {
  const { role, contenttype, value } = smallKeys(entry)
  if (typeof value !== 'string' || value.trim() === '') return []
  const type = `${textOf(contenttype) ?? ''} ${textOf(role) ?? ''}`
  return [{ role: textOf(role) ?? '', words: value, markup: /html|richtext|nitf|xml/i.test(type) }]
}

// Marked text keeps its paragraphs. NITF inside JSON is a whole document with a head of its own, so it comes last.
function rank({ role, markup }: NinjsText, kind: string): number {
  if (kind === 'body') return /nitf/i.test(role) ? 2 : markup ? 0 : 1
  if (role === '' || role === 'main') return 0
  return /^(?:text|lead|summary|abstract|caption)$/.test(role) ? 1 : 2
}

const PLAIN = /<\/?[a-z][^<>]{0,500}>/i

/** True where words need an HTML reading, whatever the item says of them. */
export const isMarkup = ({ words, markup }: NinjsText): boolean => markup || PLAIN.test(words)
