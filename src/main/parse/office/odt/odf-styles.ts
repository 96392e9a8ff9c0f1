import { attributeOf, childAt, childElements, type XmlElement } from '../../xml/xml-node.ts'
import type { OfficeParagraph } from '../office-paragraph.ts'
import { isMadeStyle, styleRole, type StyleRole } from '../style-role.ts'

/** A style with all that it inherits; undefined where nothing is said. `size` in points. */
export type OdfStyle = {
  /** The name that a person gave or chose, also where the file only has a style made from it. */
  readonly name: string | null
  readonly role: StyleRole | null
  readonly bold?: boolean
  readonly italic?: boolean
  readonly hidden?: boolean
  readonly size?: number
  readonly alignment: OfficeParagraph['alignment']
  readonly newPage: boolean
  readonly made: boolean
}

export type OdfStyles = (family: 'paragraph' | 'text', name: string | null) => OdfStyle

const plain: OdfStyle = { name: null, role: null, alignment: null, newPage: false, made: false }
/** Longer chains of styles based on styles are loops. */
const LONGEST_CHAIN = 20

/**
 * Styles of an OpenDocument text (OpenDocument 1.3 part 3, 16): those with names and those that the program made for
 * what was formatted by hand. `parts`: the roots of `styles.xml` and `content.xml`, or of a flat file.
 */
export function readOdfStyles(parts: readonly XmlElement[]): OdfStyles {
  const byName = new Map<string, XmlElement>()
  const defaults = new Map<string, OdfStyle>()
  for (const part of parts)
    for (const group of ['styles', 'automatic-styles'])
      for (const style of childElements(childAt(part, group) ?? plainElement)) {
        const family = attributeOf(style, 'style:family') ?? ''
        const name = attributeOf(style, 'style:name')
        if (style.local === 'default-style') defaults.set(family, own(style, plain))
        else if (style.local === 'style' && name !== null) byName.set(`${family} ${name}`, style)
      }
  const resolved = new Map<string, OdfStyle>()
  const resolve = (family: string, name: string | null, depth: number): OdfStyle => {
    const base = defaults.get(family) ?? plain
    const key = `${family} ${name ?? ''}`
    const style = byName.get(key)
    if (style === undefined || depth > LONGEST_CHAIN)
      return name === null ? base : { ...base, ...named(name, null, base) }
    const known = resolved.get(key)
    if (known) return known
    const made = own(style, resolve(family, attributeOf(style, 'style:parent-style-name'), depth + 1))
    resolved.set(key, made)
    return made
  }
  return (family, name) => resolve(family, name, 0)
}

const plainElement: XmlElement = { kind: 'element', name: '', local: '', attributes: {}, children: [] }

function own(style: XmlElement, base: OdfStyle): OdfStyle {
  const text = childAt(style, 'text-properties')
  const paragraph = childAt(style, 'paragraph-properties')
  const weight = attributeOf(text, 'fo:font-weight')
  const slope = attributeOf(text, 'fo:font-style')
  const display = attributeOf(text, 'text:display')
  const size = sizeOf(attributeOf(text, 'fo:font-size'), base.size)
  const name = attributeOf(style, 'style:name')
  const outline = Number(attributeOf(style, 'style:default-outline-level') ?? 0)
  return {
    ...base,
    ...(name !== null && named(name, attributeOf(style, 'style:display-name'), base)),
    ...(outline > 0 && outline < 11 && { role: { role: 'heading', level: outline } }),
    ...(weight !== null && { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slope !== null && { italic: slope !== 'normal' }),
    ...(display !== null && { hidden: display === 'none' }),
    ...(size !== null && { size }),
    alignment: ALIGNMENTS[attributeOf(paragraph, 'fo:text-align') ?? ''] ?? base.alignment,
    newPage: attributeOf(paragraph, 'fo:break-before') === 'page'
  }
}

/** Names made by the program ("P12", "T3") say nothing; the others are written with "_20_" for a blank. */
function named(name: string, shown: string | null, base: OdfStyle): Partial<OdfStyle> {
  if (shown === null && /^[PT]\d+$/.test(name)) return {}
  const words =
    shown ?? name.replace(/_([0-9a-f]{2,4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return { name: words, role: styleRole(words) ?? base.role, made: base.made || isMadeStyle(words) }
}

const ALIGNMENTS: Readonly<Record<string, OfficeParagraph['alignment']>> = {
  start: 'start',
  left: 'start',
  center: 'center',
  end: 'end',
  right: 'end',
  justify: 'justify'
}

function sizeOf(value: string | null, base: number | undefined): number | null {
  const match = /^(\d{1,4}(?:\.\d{1,4})?)(pt|%)$/.exec(value ?? '')
  if (!match) return null
  return match[2] === 'pt' ? Number(match[1]) : base === undefined ? null : (base * Number(match[1])) / 100
}
