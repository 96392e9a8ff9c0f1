import { ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'
import type { OfficeParagraph } from '../office-paragraph.ts'
import { paragraphBuilder } from '../paragraph-builder.ts'
import type { OfficeDocument } from '../read-office.ts'
import { rowParagraphs } from '../row-paragraphs.ts'
import { isMadeStyle, styleRole } from '../style-role.ts'
import type { CompoundFile } from './compound-file.ts'
import { readLayouts, readLooks, type DocLayout } from './doc-formatting.ts'
import { readDocHeader, type DocHeader } from './doc-header.ts'
import { readPieces } from './doc-pieces.ts'
import { readStyleNames } from './doc-styles.ts'
import { docRuns, inStretch } from './doc-text.ts'
import { fieldFilter } from './field-filter.ts'
import { summaryProperties } from './summary-properties.ts'

/** Reads a Word 97–2003 document (MS-DOC) as printed with all changes accepted; macros and objects are left alone. */
export function readDoc(file: CompoundFile): Parsed<OfficeDocument> {
  const header = readDocHeader(file)
  if (!header.ok) return header
  return ok({
    paragraphs: paragraphsOf(header.value),
    properties: summaryProperties(file.stream('\x05SummaryInformation'))
  })
}

function paragraphsOf(header: DocHeader): readonly OfficeParagraph[] {
  const { text, between, boxes } = header
  const stretch = stretchReader(header)
  const footnotesAt = text.body
  const endnotesAt = footnotesAt + text.footnotes + between
  const boxesAt = endnotesAt + text.endnotes
  const note = (paragraph: OfficeParagraph): OfficeParagraph => ({ ...paragraph, role: 'note' })
  return [
    ...stretch(0, text.body),
    ...stretch(boxesAt, boxesAt + boxes),
    ...stretch(footnotesAt, footnotesAt + text.footnotes).map(note),
    ...stretch(endnotesAt, endnotesAt + text.endnotes).map(note)
  ]
}

const CELL = '\x07'
const PAGE = '\x0c'
const SHOWN: Readonly<Record<string, string>> = { '\x0b': '\n', '\t': '\t', '\x1e': '-', '\x0e': '\n' }

/** Reads the paragraphs of characters `from` up to `to`. */
function stretchReader(header: DocHeader): (from: number, to: number) => readonly OfficeParagraph[] {
  const pieces = readPieces(header)
  const looks = sorted(readLooks(header))
  const layouts = sorted(readLayouts(header))
  const styleName = readStyleNames(header)
  return (from, to) => {
    const paragraphs: OfficeParagraph[] = []
    const builder = paragraphBuilder()
    const fields = fieldFilter(builder.addLink)
    let cells: OfficeParagraph[][] = []
    let cell: OfficeParagraph[] = []
    const endRow = (): void => {
      if (cell.length > 0) cells.push(cell)
      for (const one of rowParagraphs(cells)) paragraphs.push(one)
      cells = []
      cell = []
    }
    const end = (mark: string, layout: DocLayout | null): void => {
      const style = layout === null ? null : styleName(layout.style)
      const finished = builder.finish(layout === null ? {} : styleOf(layout, style))
      if (mark === CELL) {
        if (layout?.rowEnd) return endRow()
        cell.push(finished)
        cells.push(cell)
        cell = []
      } else if (layout?.inTable && mark === '\r') cell.push(finished)
      else {
        if (cells.length > 0 || cell.length > 0) endRow()
        if (style === null || !isMadeStyle(style)) paragraphs.push(finished)
        if (mark === PAGE) builder.addPageBreak()
      }
    }
    for (const { text, at, width, look } of docRuns(header.document, pieces, looks, from, to)) {
      const shown = { bold: look?.bold ?? false, italic: look?.italic ?? false, size: look?.size ?? null }
      let words = ''
      for (let index = 0; index < text.length; index++) {
        const character = text.charAt(index)
        if (!fields.shows(character)) continue
        if (character === '\r' || character === CELL || character === PAGE) {
          builder.add(words, shown)
          words = ''
          end(character, inStretch(layouts, at + index * width))
        } else if (look?.gone !== true) words += character < ' ' ? (SHOWN[character] ?? '') : character
      }
      if (words !== '') builder.add(words, shown)
    }
    const last = builder.finish({})
    if (cells.length > 0 || cell.length > 0) endRow()
    return last.text.trim() === '' ? paragraphs : [...paragraphs, last]
  }
}

function styleOf(layout: DocLayout, style: string | null): Partial<OfficeParagraph> {
  const { alignment, listLevel, newPage, outline } = layout
  const common = { style: layout.style === 0 ? null : style, alignment, newPage }
  const named = style === null ? null : styleRole(style)
  if (named) return { ...common, ...named }
  if (outline < 9) return { ...common, role: 'heading', level: outline + 1 }
  return listLevel > 0 ? { ...common, role: 'list-item', level: listLevel } : common
}

const sorted = <T extends { readonly from: number }>(stretches: readonly T[]): readonly T[] =>
  [...stretches].sort((a, b) => a.from - b.from)
