import {
  attributeOf,
  childAt,
  childElements,
  childrenNamed,
  descendantsNamed,
  lineOf,
  type XmlElement
} from '../../xml/xml-node.ts'
import { resolvePart, type PackageParts } from '../package-parts.ts'
import { decoded, type ManifestItem } from './open-epub.ts'

/** What the table of contents calls a document; `section`: the entry above it, such as "Politics". */
export type ContentsEntry = { readonly title: string; readonly section: string | null }
/** By part. A document that has several entries goes by the first. */
export type Contents = ReadonlyMap<string, ContentsEntry>

/** Reads the navigation document of EPUB 3, or else the NCX of EPUB 2; empty where there is neither. */
export async function readContents(
  parts: PackageParts,
  manifest: readonly ManifestItem[]
): Promise<Contents> {
  const contents = new Map<string, ContentsEntry>()
  const nav = manifest.find(({ properties }) => /(?:^|\s)nav(?:\s|$)/.test(properties))
  const navRoot = nav ? await parts.xmlOrNull(nav.part) : null
  if (nav && navRoot !== null) {
    const navs = descendantsNamed(navRoot, 'nav')
    const toc = navs.find((one) => attributeOf(one, 'epub:type') === 'toc') ?? navs[0]
    if (toc) readList(toc, nav.part, null, contents)
  }
  const ncx = manifest.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  const map = contents.size > 0 || !ncx ? null : await parts.xmlOrNull(ncx.part)
  const points = map && childAt(map, 'navMap')
  if (ncx && points) readPoints(points, ncx.part, null, contents)
  return contents
}

function readList(
  parent: XmlElement,
  from: string,
  section: string | null,
  into: Map<string, ContentsEntry>
): void {
  for (const list of childrenNamed(parent, 'ol'))
    for (const item of childrenNamed(list, 'li')) {
      const label = childElements(item).find(({ local }) => local === 'a' || local === 'span') ?? null
      const title = lineOf(label)
      enter(into, from, attributeOf(label, 'href'), title, section)
      readList(item, from, title, into)
    }
}

function readPoints(
  parent: XmlElement,
  from: string,
  section: string | null,
  into: Map<string, ContentsEntry>
): void {
  for (const point of childrenNamed(parent, 'navPoint')) {
    const title = lineOf(childAt(point, 'navLabel', 'text'))
    enter(into, from, attributeOf(childAt(point, 'content'), 'src'), title, section)
    readPoints(point, from, title, into)
  }
}

function enter(
  into: Map<string, ContentsEntry>,
  from: string,
  href: string | null,
  title: string | null,
  section: string | null
): void {
  if (href === null || title === null) return
  const part = resolvePart(from, decoded(href))
  if (!into.has(part)) into.set(part, { title, section })
}
