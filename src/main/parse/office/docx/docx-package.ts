import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import { attributeOf, childrenNamed, type XmlElement } from '../../xml/xml-node.ts'
import { openPackage, resolvePart, type PackageParts } from '../package-parts.ts'

/** What a part refers to by an id. `target` is a part's name, or an address where `external`. */
export type Relationship = { readonly type: string; readonly target: string; readonly external: boolean }
export type Relationships = ReadonlyMap<string, Relationship>

/** The parts of a Word document (ECMA-376) that are read; notes and styles may be absent. */
export type DocxPackage = {
  readonly parts: PackageParts
  readonly main: XmlElement
  readonly relationships: Relationships
  readonly styles: XmlElement | null
  readonly footnotes: XmlElement | null
  readonly endnotes: XmlElement | null
  /** docProps/core.xml */
  readonly properties: XmlElement | null
}

export async function openDocx(bytes: Uint8Array): Promise<Parsed<DocxPackage>> {
  const parts = await openPackage(bytes)
  if (!parts.ok) return parts
  const { xml, xmlOrNull } = parts.value
  const root = relationshipsOf(await xmlOrNull('_rels/.rels'), '')
  const mainName = targetOf(root, 'officeDocument') ?? 'word/document.xml'
  const main = await xml(mainName)
  if (!main.ok) return main
  if (main.value.local !== 'document')
    return fail('not-an-article', 'This is an Office file without text pages, such as a table or slides.')
  const relationships = relationshipsOf(await xmlOrNull(relationshipsPart(mainName)), mainName)
  const related = async (type: string): Promise<XmlElement | null> => {
    const name = targetOf(relationships, type)
    return name === null ? null : xmlOrNull(name)
  }
  return ok({
    parts: parts.value,
    main: main.value,
    relationships,
    styles: await related('styles'),
    footnotes: await related('footnotes'),
    endnotes: await related('endnotes'),
    properties: await xmlOrNull(targetOf(root, 'core-properties') ?? 'docProps/core.xml')
  })
}

const relationshipsPart = (name: string): string => name.replace(/([^/]*)$/, '_rels/$1.rels')

// Types are addresses that differ between the transitional and the strict form of the format; the last word is the same.
const targetOf = (relationships: Relationships, type: string): string | null =>
  [...relationships.values()].find((one) => !one.external && one.type === type)?.target ?? null

function relationshipsOf(part: XmlElement | null, from: string): Relationships {
  const found = new Map<string, Relationship>()
  for (const one of part === null ? [] : childrenNamed(part, 'Relationship')) {
    const id = attributeOf(one, 'Id')
    const target = attributeOf(one, 'Target')
    if (id === null || target === null) continue
    const external = attributeOf(one, 'TargetMode') === 'External'
    const type = attributeOf(one, 'Type')?.split('/').at(-1) ?? ''
    found.set(id, { type, target: external ? target : resolvePart(from, target), external })
  }
  return found
}
