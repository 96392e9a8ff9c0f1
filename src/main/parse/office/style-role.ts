import type { OfficeRole } from './office-paragraph.ts'

export type StyleRole = { readonly role: OfficeRole; readonly level?: number }

// Built-in names of Word (ECMA-376 part 1, 17.7.4.9) and OpenDocument in the languages their programs write them in, and
// the names that newsrooms give to styles of their own. Styles named otherwise inherit from what they are based on.
const HEADING =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|заголовок|标题|標題|見出し)[ _-]?([1-9])\b/
const ROLES: readonly (readonly [pattern: RegExp, role: StyleRole])[] = [
  [
    /^(?:title|titel|titre|título|titolo|headline|hed|main ?head|article ?title|название|表題|标题)$/,
    { role: 'title' }
  ],
  [
    /^(?:sub-?title|untertitel|sous-titre|subtítulo|sottotitolo|ondertitel|dek|deck|standfirst|strapline|chapeau|vorspann|subtitle ?text|подзаголовок)$/,
    { role: 'subtitle' }
  ],
  [/^(?:byline|by-line|author|autor|auteur|signature ?line)$/, { role: 'byline' }],
  [/^(?:cross-?head|sub-?head|subheading|intertitre|zwischentitel)\b/, { role: 'heading', level: 2 }],
  [/^(?:heading|header 1|überschrift)$/, { role: 'heading', level: 2 }],
  [
    /^(?:caption|beschriftung|légende|legende|bildunterschrift|photo ?caption|cutline|illustration|drawing)$/,
    { role: 'caption' }
  ],
  [/^(?:pull-?quote|intense quote|citation intense|intensives zitat)$/, { role: 'pull-quote' }],
  [/^(?:quote|block ?quote|quotations?|block text|zitat|citation|cita|citaat)$/, { role: 'quote' }],
  [/^(?:footnote|endnote)(?: text)?$/, { role: 'note' }]
]
const LIST = /^(?:list|liste|aufzählung|lista)(?: (?:bullet|number|continue|paragraph))?\s?([2-9])?\b/
/** Paragraphs that a program made and nobody wrote. */
const MADE =
  /^(?:toc|table of|contents|index|verzeichnis|inhaltsverzeichnis|tm|header|footer|kopfzeile|fußzeile)(?:\s|\d|$)/

/** What a style's name says; null where it says nothing. */
export function styleRole(name: string): StyleRole | null {
  const plain = name.trim().toLowerCase()
  const heading = HEADING.exec(plain)
  if (heading) return { role: 'heading', level: Number(heading[1]) }
  const known = ROLES.find(([pattern]) => pattern.test(plain))
  if (known) return known[1]
  const list = LIST.exec(plain)
  // "List Paragraph" is also what a program gives to any indented text; only its numbering makes it an item.
  if (list && !/paragraph|continue/.test(plain)) return { role: 'list-item', level: Number(list[1] ?? 1) }
  return null
}

/** True for tables of contents, indexes, running heads and feet. */
export const isMadeStyle = (name: string): boolean => MADE.test(name.trim().toLowerCase())
