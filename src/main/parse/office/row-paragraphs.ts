import { plainParagraph, type OfficeParagraph } from './office-paragraph.ts'

/** A cell with more paragraphs than that is a part of the page's layout, not of a table. */
const MOST_IN_CELL = 2
const LONGEST_CELL = 600

/**
 * The paragraphs of a table's row: one with its cells parted by tabs. Tables that only lay out a page (one cell a row,
 * or prose in the cells) are no tables; their paragraphs stay as they are.
 */
export function rowParagraphs(cells: readonly (readonly OfficeParagraph[])[]): readonly OfficeParagraph[] {
  const full = cells.filter((cell) => cell.some(hasWords))
  if (full.length === 0) return []
  if (cells.length === 1 || full.some(isLayout)) return cells.flat()
  const texts = cells.map((cell) =>
    cell
      .filter(hasWords)
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .join(' ')
  )
  const first = full[0]?.find(hasWords) ?? plainParagraph
  return [
    {
      ...plainParagraph,
      text: texts.join('\t'),
      role: 'table-row',
      style: first.style,
      bold: full.flat().every((paragraph) => paragraph.bold || !hasWords(paragraph)),
      link: full.flat().find(({ link }) => link !== null)?.link ?? null,
      newPage: cells.flat().some(({ newPage }) => newPage)
    }
  ]
}

const hasWords = ({ text }: OfficeParagraph): boolean => text.trim() !== ''

const isLayout = (cell: readonly OfficeParagraph[]): boolean =>
  cell.filter(hasWords).length > MOST_IN_CELL ||
  cell.some(({ role, text }) => role === 'table-row' || role === 'title' || text.length > LONGEST_CELL)
