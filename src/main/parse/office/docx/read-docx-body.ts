import {
  attributeOf,
  childAt,
  childElements,
  childrenNamed,
  rawTextOf,
  type XmlElement
} from '../../xml/xml-node.ts'
import type { OfficeParagraph } from '../office-paragraph.ts'
import { paragraphBuilder, type Look, type ParagraphBuilder } from '../paragraph-builder.ts'
import { rowParagraphs } from '../row-paragraphs.ts'
import type { Relationships } from './docx-package.ts'
import {
  alignmentOf,
  listLevelOf,
  outlineRole,
  runLook,
  type DocxStyle,
  type DocxStyles,
  type RunLook
} from './docx-styles.ts'
import { symbolCharacter } from './symbol-character.ts'

/** A file of another kind that Word shows in the place where it stands. */
export type DocxChunk = { readonly kind: 'chunk'; readonly part: string }
export type DocxItem = { readonly kind: 'paragraph'; readonly paragraph: OfficeParagraph } | DocxChunk

export type DocxBody = {
  readonly items: readonly DocxItem[]
  /** Ids of foot- and endnotes in the order in which the text refers to them. */
  readonly footnotes: readonly string[]
  readonly endnotes: readonly string[]
}

/**
 * Walks the body of a Word document (ECMA-376 part 1, 17.2 and 17.3) and reads it as printed with all changes
 * accepted: insertions stay, deletions, hidden text and comments go, fields show their result. Objects and macros are
 * never looked at.
 */
export function readDocxBody(body: XmlElement, styles: DocxStyles, relationships: Relationships): DocxBody {
  let items: DocxItem[] = []
  const footnotes: string[] = []
  const endnotes: string[] = []
  let breakBefore = false

  const blocks = (parent: XmlElement): void => {
    for (const child of childElements(parent)) block(child)
  }
  const block = (element: XmlElement): void => {
    switch (element.local) {
      case 'p':
        return paragraph(element)
      case 'tbl':
        return table(element)
      case 'sdt':
        if (isTableOfContents(element)) return
        return blocks(element)
      case 'altChunk': {
        const related = relationships.get(attributeOf(element, 'r:id') ?? '')
        if (related && !related.external) items.push({ kind: 'chunk', part: related.target })
        return
      }
      case 'AlternateContent':
        return blocks(childAt(element, 'Choice') ?? element)
      case 'sdtContent':
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'Fallback':
        return blocks(element)
      default:
        return
    }
  }

  const table = (element: XmlElement): void => {
    const outer = items
    for (const row of rowsOf(element)) {
      const cells = cellsOf(row).map((cell) => {
        items = []
        blocks(cell)
        return items
      })
      items = outer
      const paragraphs = cells.map((cell) =>
        cell.flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : []))
      )
      for (const one of rowParagraphs(paragraphs)) items.push({ kind: 'paragraph', paragraph: one })
      for (const item of cells.flat()) if (item.kind === 'chunk') items.push(item)
    }
  }

  const paragraph = (element: XmlElement): void => {
    const properties = childAt(element, 'pPr')
    const style = styles(properties && attributeOf(childAt(properties, 'pStyle'), 'w:val'))
    const builder = paragraphBuilder()
    const boxes: XmlElement[] = []
    if (breakBefore || (properties && childAt(properties, 'pageBreakBefore') !== null)) builder.addPageBreak()
    breakBefore = properties !== null && childAt(properties, 'sectPr') !== null
    runs(element, { style, builder, boxes })
    const finished = builder.finish(styleOf(properties, style))
    if (!style.made) items.push({ kind: 'paragraph', paragraph: finished })
    for (const box of boxes) blocks(box)
  }

  type Context = {
    readonly style: DocxStyle
    readonly builder: ParagraphBuilder
    readonly boxes: XmlElement[]
  }

  const runs = (parent: XmlElement, context: Context): void => {
    for (const child of childElements(parent)) {
      switch (child.local) {
        case 'r':
          run(child, context)
          break
        case 'hyperlink': {
          const related = relationships.get(attributeOf(child, 'r:id') ?? '')
          if (related) context.builder.addLink(related.target)
          runs(child, context)
          break
        }
        case 'del':
        case 'moveFrom':
        case 'pPr':
        case 'rt':
          break
        case 'AlternateContent':
          runs(childAt(child, 'Choice') ?? child, context)
          break
        case 'oMath':
        case 'oMathPara':
          context.builder.add(rawTextOf(child), lookOf(context.style.look))
          break
        default:
          runs(child, context)
      }
    }
  }

  const run = (element: XmlElement, context: Context): void => {
    const properties = childAt(element, 'rPr')
    const named = properties && attributeOf(childAt(properties, 'rStyle'), 'w:val')
    const look: RunLook = {
      ...context.style.look,
      ...(named !== null && styles(named).look),
      ...runLook(properties)
    }
    if (look.hidden !== true) content(element, lookOf(look), context)
  }

  const content = (parent: XmlElement, look: Look, context: Context): void => {
    const { builder } = context
    for (const child of childElements(parent)) {
      switch (child.local) {
        case 't':
          builder.add(rawTextOf(child).replace(/[\r\n\t]+/g, ' '), look)
          break
        case 'tab':
        case 'ptab':
          builder.add('\t', look)
          break
        case 'br':
          if (attributeOf(child, 'w:type') === 'page') builder.addPageBreak()
          else builder.add('\n', look)
          break
        case 'cr':
          builder.add('\n', look)
          break
        case 'noBreakHyphen':
          builder.add('-', look)
          break
        case 'sym':
          builder.add(symbolCharacter(attributeOf(child, 'w:font'), attributeOf(child, 'w:char')), look)
          break
        case 'instrText':
          builder.addLink(/^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(rawTextOf(child))?.[1] ?? '')
          break
        case 'footnoteReference':
          footnotes.push(attributeOf(child, 'w:id') ?? '')
          break
        case 'endnoteReference':
          endnotes.push(attributeOf(child, 'w:id') ?? '')
          break
        case 'ruby':
          for (const base of childrenNamed(child, 'rubyBase')) runs(base, context)
          break
        case 'AlternateContent':
          content(childAt(child, 'Choice') ?? child, look, context)
          break
        case 'Fallback':
          content(child, look, context)
          break
        case 'drawing':
        case 'pict':
          context.boxes.push(...textBoxes(child))
          break
        default:
          break
      }
    }
  }

  blocks(body)
  return { items, footnotes, endnotes }
}

function styleOf(properties: XmlElement | null, style: DocxStyle): Partial<OfficeParagraph> {
  const alignment = alignmentOf(properties) ?? style.alignment
  const listLevel = listLevelOf(properties) ?? style.listLevel ?? 0
  const role = style.role ?? outlineRole(properties)
  if (role !== null) return { ...role, style: style.name, alignment }
  if (listLevel > 0) return { role: 'list-item', level: listLevel, style: style.name, alignment }
  return { style: style.name, alignment }
}

const lookOf = ({ bold, italic, size }: RunLook): Look => ({
  bold: bold ?? false,
  italic: italic ?? false,
  size: size ?? null
})

// Rows and cells may stand inside content controls and insertions.
const rowsOf = (table: XmlElement): readonly XmlElement[] => within(table, 'tr')
const cellsOf = (row: XmlElement): readonly XmlElement[] => within(row, 'tc')
const within = (parent: XmlElement, local: string): readonly XmlElement[] =>
  childElements(parent).flatMap((child) => {
    if (child.local === local) return [child]
    return /^(?:sdt|sdtContent|ins|customXml)$/.test(child.local) ? within(child, local) : []
  })

function textBoxes(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.local === 'txbxContent' ? [child] : textBoxes(child)
  )
}

const isTableOfContents = (control: XmlElement): boolean =>
  /table of contents/i.test(
    attributeOf(childAt(control, 'sdtPr', 'docPartObj', 'docPartGallery'), 'w:val') ?? ''
  )
