import { attributeOf, childAt, childrenNamed, type XmlElement } from '../../xml/xml-node.ts'
import type { OfficeParagraph } from '../office-paragraph.ts'
import { isMadeStyle, styleRole, type StyleRole } from '../style-role.ts'

/** What a run's properties say; undefined where they say nothing. `size` in points. */
export type RunLook = {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly hidden?: boolean
  readonly size?: number
}

/** A style with all that it inherits. */
export type DocxStyle = {
  readonly name: string | null
  readonly role: StyleRole | null
  readonly look: RunLook
  readonly alignment: OfficeParagraph['alignment']
  readonly listLevel: number | null
  /** Made by Word: a table of contents, an index. */
  readonly made: boolean
}

/** A style by its id; null is the style of paragraphs that name none. */
export type DocxStyles = (id: string | null) => DocxStyle

const plain: DocxStyle = { name: null, role: null, look: {}, alignment: null, listLevel: null, made: false }
/** Longer chains of styles based on styles are loops. */
const LONGEST_CHAIN = 20

/** Styles of `word/styles.xml` (ECMA-376 part 1, 17.7), each resolved once. */
export function readDocxStyles(part: XmlElement | null): DocxStyles {
  const byId = new Map<string, XmlElement>()
  let normal: string | null = null
  for (const style of part === null ? [] : childrenNamed(part, 'style')) {
    const id = attributeOf(style, 'w:styleId')
    if (id === null || byId.has(id)) continue
    byId.set(id, style)
    if (attributeOf(style, 'w:type') === 'paragraph' && isOn(attributeOf(style, 'w:default') ?? 'false'))
      normal ??= id
  }
  const defaults: DocxStyle = {
    ...plain,
    look: part === null ? {} : runLook(childAt(part, 'docDefaults', 'rPrDefault', 'rPr'))
  }
  const resolved = new Map<string, DocxStyle>()
  const resolve = (id: string | null, depth: number): DocxStyle => {
    const style = id === null ? undefined : byId.get(id)
    if (id === null || style === undefined || depth > LONGEST_CHAIN) return defaults
    const known = resolved.get(id)
    if (known) return known
    const base = resolve(attributeOf(childAt(style, 'basedOn'), 'w:val'), depth + 1)
    const name = attributeOf(childAt(style, 'name'), 'w:val')
    const properties = childAt(style, 'pPr')
    const own = name === null ? null : styleRole(name)
    const made: DocxStyle = {
      name,
      role: own ?? base.role ?? outlineRole(properties),
      look: { ...base.look, ...runLook(childAt(style, 'rPr')) },
      alignment: alignmentOf(properties) ?? base.alignment,
      listLevel: listLevelOf(properties) ?? base.listLevel,
      made: base.made || (name !== null && isMadeStyle(name))
    }
    resolved.set(id, made)
    return made
  }
  return (id) => resolve(id ?? normal, 0)
}

export function runLook(properties: XmlElement | null): RunLook {
  if (properties === null) return {}
  const flag = (name: string): boolean | undefined => {
    const element = childAt(properties, name)
    return element === null ? undefined : isOn(attributeOf(element, 'w:val') ?? 'true')
  }
  const halfPoints = Number(attributeOf(childAt(properties, 'sz'), 'w:val') ?? 'none')
  const bold = flag('b')
  const italic = flag('i')
  const hidden = flag('vanish')
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(hidden !== undefined && { hidden }),
    ...(halfPoints > 0 && halfPoints < 4000 && { size: halfPoints / 2 })
  }
}

const ALIGNMENTS: Readonly<Record<string, OfficeParagraph['alignment']>> = {
  left: 'start',
  start: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
  both: 'justify',
  distribute: 'justify'
}

export function alignmentOf(properties: XmlElement | null): OfficeParagraph['alignment'] {
  const value = properties && attributeOf(childAt(properties, 'jc'), 'w:val')
  return value === null ? null : (ALIGNMENTS[value] ?? null)
}

/** Depth in a list from 1; 0 where the paragraph is taken out of its style's list, null where nothing is said. */
export function listLevelOf(properties: XmlElement | null): number | null {
  const numbering = properties && childAt(properties, 'numPr')
  if (numbering === null) return null
  if (attributeOf(childAt(numbering, 'numId'), 'w:val') === '0') return 0
  const level = Number(attributeOf(childAt(numbering, 'ilvl'), 'w:val') ?? 0)
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : 1
}

/** The heading that an outline level makes of a paragraph; levels from 0, 9 is body text. */
export function outlineRole(properties: XmlElement | null): StyleRole | null {
  const value = properties && attributeOf(childAt(properties, 'outlineLvl'), 'w:val')
  const level = value === null ? 9 : Number(value)
  return Number.isInteger(level) && level >= 0 && level < 9 ? { role: 'heading', level: level + 1 } : null
}

const isOn = (value: string): boolean => !/^(?:0|false|off)$/i.test(value)
