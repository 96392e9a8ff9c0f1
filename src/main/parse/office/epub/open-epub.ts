import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import {
  attributeOf,
  childAt,
  childrenNamed,
  descendantsNamed,
  lineOf,
  type XmlElement
} from '../../xml/xml-node.ts'
import { openPackage, resolvePart, type PackageParts } from '../package-parts.ts'
import { readContents, type Contents } from './read-contents.ts'

/** A document of the publication in reading order. `kinds`: what guide and manifest call it, in lower case. */
export type SpineItem = { readonly part: string; readonly kinds: readonly string[] }

/** What the publication says about itself (Dublin Core); lists are empty where it says nothing. */
export type EpubMetadata = {
  readonly title: string | null
  readonly language: string | null
  readonly creators: readonly string[]
  readonly dates: readonly string[]
  readonly rights: string | null
  readonly subjects: readonly string[]
}

export type Epub = {
  readonly parts: PackageParts
  readonly metadata: EpubMetadata
  readonly spine: readonly SpineItem[]
  readonly contents: Contents
}

/** More documents than that are no newspaper. */
const MOST_DOCUMENTS = 5000

/** Opens an EPUB 2 or 3 (W3C EPUB 3.3: container, package document, spine, navigation); no document is read yet. */
export async function openEpub(bytes: Uint8Array): Promise<Parsed<Epub>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const parts = opened.value
  const container = await parts.xmlOrNull('META-INF/container.xml')
  const named = container && attributeOf(descendantsNamed(container, 'rootfile')[0] ?? null, 'full-path')
  // Without a container the package document is still known by its name.
  const packageName = named ?? parts.names.find((name) => /\.opf$/i.test(name)) ?? 'content.opf'
  const root = await parts.xml(packageName)
  if (!root.ok) return root
  const manifest = manifestOf(root.value, packageName)
  const spine = spineOf(root.value, manifest, packageName)
  if (spine.length === 0)
    return fail('broken', 'The EPUB does not say which pages it has. Download or export it again.')
  if (spine.length > MOST_DOCUMENTS)
    return fail('too-much', `The EPUB has more than ${MOST_DOCUMENTS} pages. Split it and import the parts.`)
  if (await isLocked(parts, spine))
    return fail('locked', 'The EPUB is locked by its shop (DRM). Ask for a copy without it.')
  return ok({
    parts,
    metadata: metadataOf(root.value),
    spine,
    contents: await readContents(parts, [...manifest.values()])
  })
}

export type ManifestItem = { readonly part: string; readonly mediaType: string; readonly properties: string }

function manifestOf(root: XmlElement, packageName: string): ReadonlyMap<string, ManifestItem> {
  const items = childAt(root, 'manifest')
  const found = new Map<string, ManifestItem>()
  for (const item of items === null ? [] : childrenNamed(items, 'item')) {
    const id = attributeOf(item, 'id')
    const href = attributeOf(item, 'href')
    if (id === null || href === null) continue
    found.set(id, {
      part: resolvePart(packageName, decoded(href)),
      mediaType: attributeOf(item, 'media-type') ?? '',
      properties: attributeOf(item, 'properties') ?? ''
    })
  }
  return found
}

function spineOf(
  root: XmlElement,
  manifest: ReadonlyMap<string, ManifestItem>,
  packageName: string
): readonly SpineItem[] {
  const guide = childAt(root, 'guide')
  const references = (guide === null ? [] : childrenNamed(guide, 'reference')).map((reference) => ({
    part: resolvePart(packageName, decoded(attributeOf(reference, 'href') ?? '')),
    kind: (attributeOf(reference, 'type') ?? '').toLowerCase()
  }))
  const spine = childAt(root, 'spine')
  return (spine === null ? [] : childrenNamed(spine, 'itemref')).flatMap((reference) => {
    const item = manifest.get(attributeOf(reference, 'idref') ?? '')
    if (!item || !/html|xml|^$/.test(item.mediaType)) return []
    const kinds = references.flatMap(({ part, kind }) => (part === item.part ? kind : []))
    return [{ part: item.part, kinds: [...kinds, ...item.properties.toLowerCase().split(/\s+/)] }]
  })
}

function metadataOf(root: XmlElement): EpubMetadata {
  const metadata = childAt(root, 'metadata')
  // EPUB 2 allowed the Dublin Core fields to stand in an element of their own.
  const fields =
    metadata === null
      ? []
      : descendantsNamed(metadata, 'title', 'language', 'creator', 'date', 'rights', 'subject')
  const lines = (local: string): readonly string[] =>
    fields.flatMap((field) => (field.local === local ? (lineOf(field) ?? []) : []))
  return {
    title: lines('title')[0] ?? null,
    language: lines('language')[0] ?? null,
    creators: fields
      .filter((field) => field.local === 'creator' && (attributeOf(field, 'opf:role') ?? 'aut') === 'aut')
      .flatMap((field) => lineOf(field) ?? []),
    dates: lines('date'),
    rights: lines('rights')[0] ?? null,
    subjects: lines('subject')
  }
}

/** Fonts may be scrambled in a free book; pages only where it is locked. */
async function isLocked(parts: PackageParts, spine: readonly SpineItem[]): Promise<boolean> {
  const encryption = await parts.xmlOrNull('META-INF/encryption.xml')
  if (encryption === null) return false
  const encrypted = new Set(
    descendantsNamed(encryption, 'CipherReference').map((reference) =>
      resolvePart('', decoded(attributeOf(reference, 'URI') ?? ''))
    )
  )
  return spine.some(({ part }) => encrypted.has(part))
}

/** Addresses in the package are percent-encoded, names in the ZIP are not. */
export function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
