import { PDFHexString, PDFName, PDFNumber, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib'
import type { ContentsLine } from '../edition/contents.ts'
import { destinations } from './named-places.ts'

type Node = { readonly line: ContentsLine; readonly children: Node[] }

/**
 * Bookmarks of the list of contents. Chromium can make some from headings, but of every heading in every story, and
 * not in all releases (electron#45124). Structure: ISO 32000-1, 12.3.3.
 */
export function writeOutline(pdf: PDFDocument, lines: readonly ContentsLine[]): void {
  const places = destinations(pdf)
  const known = lines.filter(({ target }) => places.has(target))
  const root = pdf.context.nextRef()
  const top = nest(known)
  if (top.length === 0) return

  const write = (nodes: readonly Node[], parent: PDFRef): readonly PDFRef[] => {
    const refs = nodes.map(() => pdf.context.nextRef())
    nodes.forEach(({ line, children }, index) => {
      const destination = places.get(line.target)
      const item = pdf.context.obj({ Title: PDFHexString.fromText(line.words), Parent: parent })
      if (destination) item.set(PDFName.of('Dest'), destination)
      link(item, 'Prev', refs[index - 1])
      link(item, 'Next', refs[index + 1])
      addChildren(item, write(children, refs[index] ?? parent))
      pdf.context.assign(refs[index] ?? parent, item)
    })
    return refs
  }
  const outline = pdf.context.obj({ Type: 'Outlines' })
  addChildren(outline, write(top, root))
  pdf.context.assign(root, outline)
  pdf.catalog.set(PDFName.of('Outlines'), root)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function nest(lines: readonly ContentsLine[]): readonly Node[] {
  const top: Node[] = []
  const open: Node[] = []
  for (const line of lines) {
    const node: Node = { line, children: [] }
    while ((open.at(-1)?.line.depth ?? -1) >= line.depth) open.pop()
    const siblings = open.at(-1)?.children ?? top
    siblings.push(node)
    open.push(node)
  }
  return top
}

function addChildren(item: PDFDict, children: readonly PDFRef[]): void {
  if (children.length === 0) return
  link(item, 'First', children[0])
  link(item, 'Last', children.at(-1))
  item.set(PDFName.of('Count'), PDFNumber.of(children.length))
}

function link(item: PDFDict, key: string, ref: PDFRef | undefined): void {
  if (ref !== undefined) item.set(PDFName.of(key), ref)
}
