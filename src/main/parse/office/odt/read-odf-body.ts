import { attributeOf, childAt, childElements, childrenNamed, type XmlElement } from '../../xml/xml-node.ts'
import type { OfficeParagraph } from '../office-paragraph.ts'
import { paragraphBuilder, type ParagraphBuilder } from '../paragraph-builder.ts'
import { rowParagraphs } from '../row-paragraphs.ts'
import type { OdfStyle, OdfStyles } from './odf-styles.ts'

/** More blanks in a row than that are an attack or a drawing made of blanks. */
const MOST_BLANKS = 100

/**
 * Walks `office:text` (OpenDocument 1.3 part 3, 5 and 6) and reads it as printed with all changes accepted: what was
 * deleted stands apart in the file and is never looked at, nor are comments, forms, scripts and objects. Notes follow
 * at the end.
 */
export function readOdfBody(body: XmlElement, styles: OdfStyles): readonly OfficeParagraph[] {
  let paragraphs: OfficeParagraph[] = []
  const notes: OfficeParagraph[] = []

  const blocks = (parent: XmlElement, listLevel: number): void => {
    for (const child of childElements(parent)) block(child, listLevel)
  }
  const block = (element: XmlElement, listLevel: number): void => {
    switch (element.local) {
      case 'p':
      case 'h':
        return paragraph(element, listLevel)
      case 'list':
        return blocks(element, listLevel + 1)
      case 'table':
        return table(element)
      case 'section':
        if (attributeOf(element, 'text:display') !== 'none') blocks(element, listLevel)
        return
      case 'list-item':
      case 'list-header':
      case 'numbered-paragraph':
      case 'text-box':
      case 'frame':
      case 'g':
      case 'custom-shape':
      case 'rect':
        return blocks(element, listLevel)
      default:
        return
    }
  }

  const table = (element: XmlElement): void => {
    const outer = paragraphs
    for (const row of rowsOf(element)) {
      const cells = childrenNamed(row, 'table-cell').map((cell) => {
        paragraphs = []
        blocks(cell, 0)
        return paragraphs
      })
      paragraphs = outer
      for (const one of rowParagraphs(cells)) paragraphs.push(one)
    }
  }

  type Context = {
    readonly builder: ParagraphBuilder
    readonly boxes: XmlElement[]
    readonly style: OdfStyle
  }

  const paragraph = (element: XmlElement, listLevel: number): void => {
    const style = styles('paragraph', attributeOf(element, 'text:style-name'))
    const builder = paragraphBuilder()
    const boxes: XmlElement[] = []
    inline(element, { builder, boxes, style })
    const finished = builder.finish(styleOf(element, style, listLevel))
    if (!style.made) paragraphs.push(finished)
    for (const box of boxes) block(box, 0)
  }

  const inline = (parent: XmlElement, context: Context): void => {
    const { builder, style } = context
    const look = { bold: style.bold ?? false, italic: style.italic ?? false, size: style.size ?? null }
    for (const child of parent.children) {
      if (child.kind === 'text') {
        if (style.hidden !== true) builder.add(child.text.replace(/\s+/g, ' '), look)
        continue
      }
      switch (child.local) {
        case 's': {
          const count = Number(attributeOf(child, 'text:c') ?? 1)
          builder.add(' '.repeat(Math.max(0, Math.min(Math.trunc(count) || 0, MOST_BLANKS))), look)
          break
        }
        case 'tab':
          builder.add('\t', look)
          break
        case 'line-break':
          builder.add('\n', look)
          break
        case 'span':
          inline(child, { ...context, style: spanStyle(style, child) })
          break
        case 'a':
          builder.addLink(attributeOf(child, 'xlink:href') ?? '')
          inline(child, context)
          break
        case 'note':
          note(child)
          break
        case 'frame':
        case 'g':
        case 'custom-shape':
        case 'rect':
          context.boxes.push(child)
          break
        case 'annotation':
        case 'annotation-end':
        case 'ruby-text':
        case 'hidden-text':
        case 'hidden-paragraph':
        case 'page-number':
        case 'page-count':
        case 'script':
        case 'object':
          break
        default:
          inline(child, context)
      }
    }
  }

  const spanStyle = (outer: OdfStyle, span: XmlElement): OdfStyle => {
    const { bold, italic, hidden, size } = styles('text', attributeOf(span, 'text:style-name'))
    return {
      ...outer,
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(hidden !== undefined && { hidden }),
      ...(size !== undefined && { size })
    }
  }

  const note = (element: XmlElement): void => {
    const content = childAt(element, 'note-body')
    if (content === null) return
    const outer = paragraphs
    paragraphs = []
    blocks(content, 0)
    for (const one of paragraphs) notes.push({ ...one, role: 'note' })
    paragraphs = outer
  }

  blocks(body, 0)
  return [...paragraphs, ...notes]
}

function styleOf(element: XmlElement, style: OdfStyle, listLevel: number): Partial<OfficeParagraph> {
  const { name, alignment, newPage } = style
  const common = { style: name, alignment, newPage }
  if (element.local === 'h' && style.role?.role !== 'title') {
    const level = Number(attributeOf(element, 'text:outline-level') ?? 1)
    return {
      ...common,
      role: 'heading',
      level: Number.isInteger(level) && level > 0 ? Math.min(level, 10) : 1
    }
  }
  if (style.role !== null && (style.role.role !== 'list-item' || listLevel === 0))
    return { ...common, ...style.role }
  return listLevel > 0 ? { ...common, role: 'list-item', level: Math.min(listLevel, 9) } : common
}

const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  childElements(table).flatMap((child) => {
    if (child.local === 'table-row') return [child]
    return /^table-(?:header-rows|rows|row-group)$/.test(child.local) ? rowsOf(child) : []
  })
