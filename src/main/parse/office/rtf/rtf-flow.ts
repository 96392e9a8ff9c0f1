import type { OfficeParagraph } from '../office-paragraph.ts'
import { paragraphBuilder, type Look } from '../paragraph-builder.ts'
import { rowParagraphs } from '../row-paragraphs.ts'

/** A run of paragraphs and table rows: the body, a footnote, a text box. */
export type RtfFlow = {
  readonly kind: 'body' | 'note' | 'box'
  readonly add: (text: string, look: Look) => void
  readonly addLink: (address: string) => void
  readonly addPageBreak: () => void
  readonly endParagraph: (style: Partial<OfficeParagraph>, inTable: boolean, made: boolean) => void
  /** Ends a paragraph that has text; none begins where there is none. */
  readonly endBegun: (style: Partial<OfficeParagraph>) => void
  readonly endCell: (style: Partial<OfficeParagraph>) => void
  readonly endRow: () => void
  /** Paragraphs that stand in a box beside this one; they follow it. */
  readonly addBox: (paragraphs: readonly OfficeParagraph[]) => void
  /** All paragraphs; what was begun is finished. */
  readonly finish: (style: Partial<OfficeParagraph>) => readonly OfficeParagraph[]
}

export function rtfFlow(kind: RtfFlow['kind']): RtfFlow {
  const builder = paragraphBuilder()
  const paragraphs: OfficeParagraph[] = []
  let boxes: OfficeParagraph[] = []
  let cell: OfficeParagraph[] = []
  let cells: (readonly OfficeParagraph[])[] = []
  let begun = false

  const endRow = (): void => {
    if (cell.length > 0) cells.push(cell)
    for (const one of rowParagraphs(cells)) paragraphs.push(one)
    cell = []
    cells = []
    flushBoxes()
  }
  const flushBoxes = (): void => {
    for (const one of boxes) paragraphs.push(one)
    boxes = []
  }
  return {
    kind,
    add: (text, look) => {
      begun = true
      builder.add(text, look)
    },
    addLink: builder.addLink,
    addPageBreak: builder.addPageBreak,
    addBox: (some) => {
      for (const one of some) boxes.push(one)
    },
    endParagraph: (style, inTable, made) => {
      const finished = builder.finish(style)
      begun = false
      if (inTable) {
        cell.push(finished)
        return
      }
      if (cells.length > 0 || cell.length > 0) endRow()
      if (!made) paragraphs.push(finished)
      flushBoxes()
    },
    endBegun: (style) => {
      if (begun) paragraphs.push(builder.finish(style))
      begun = false
    },
    endCell: (style) => {
      cell.push(builder.finish(style))
      begun = false
      cells.push(cell)
      cell = []
    },
    endRow,
    finish: (style) => {
      if (cells.length > 0 || cell.length > 0) endRow()
      if (begun) paragraphs.push(builder.finish(style))
      flushBoxes()
      return paragraphs
    }
  }
}
