import { fail, ok } from '#shared/result.ts'
import { decodeText } from '../decode/decode-text.ts'
import type { Parsed } from '../parse-problem.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { openZip } from '../zip/open-zip.ts'

/** A document that is a ZIP of parts: Word (OPC), OpenDocument, EPUB. Part names are relative to the package. */
export type PackageParts = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The part's bytes; fails where it is absent, locked, damaged or too large. */
  readonly bytes: (name: string) => Promise<Parsed<Uint8Array>>
  readonly xml: (name: string) => Promise<Parsed<XmlElement>>
  /** The part where it is there and whole, else null: for parts that a document can be read without. */
  readonly xmlOrNull: (name: string) => Promise<XmlElement | null>
}

export async function openPackage(file: Uint8Array): Promise<Parsed<PackageParts>> {
  const zip = await openZip(file)
  if (!zip.ok) return zip
  // Part names are compared without case (OPC, ECMA-376 part 2, 6.2.2.3); some writers put a "\" for a "/".
  const names = new Map(zip.value.entries.map(({ name }) => [partKey(name), name]))
  const bytes = async (name: string): Promise<Parsed<Uint8Array>> => {
    const entry = names.get(partKey(name))
    return entry === undefined
      ? fail('broken', `The file lacks a part that it needs (${name}). Save it again from its program.`)
      : zip.value.read(entry)
  }
  const xml = async (name: string): Promise<Parsed<XmlElement>> => {
    const part = await bytes(name)
    if (!part.ok) return part
    const decoded = decodeText(part.value, true)
    return decoded.ok ? readXml(decoded.value.text) : decoded
  }
  return ok({
    names: [...names.values()],
    has: (name) => names.has(partKey(name)),
    bytes,
    xml,
    xmlOrNull: async (name) => {
      if (!names.has(partKey(name))) return null
      const part = await xml(name)
      return part.ok ? part.value : null
    }
  })
}

const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** The part that `target` names, seen from the part `from`; "/" begins at the package, "../" never leaves it. */
export function resolvePart(from: string, target: string): string {
  const path = target.replaceAll('\\', '/').split(/[?#]/, 1)[0] ?? ''
  const start = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const folders = [...start]
  for (const step of path.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '' && step !== '.') folders.push(step)
  }
  return folders.join('/')
}
