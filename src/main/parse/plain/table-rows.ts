const SEPARATOR = /\t+| ?\| ?| {3,}/
const LONGEST_LINE = 300
const LONGEST_CELL = 40
const FEWEST_ROWS = 3

/** The cells of a line set in columns by tabs, bars or runs of three blanks and more; null for other lines. */
export function cellsOf(line: string): readonly string[] | null {
  const words = line.trim()
  if (words.length > LONGEST_LINE || !SEPARATOR.test(words)) return null
  const cells = words.split(SEPARATOR).map((cell) => cell.trim())
  const filled = cells.filter((cell) => cell !== '')
  return filled.length >= 2 && filled.every((cell) => cell.length <= LONGEST_CELL) ? cells : null
}

/** How many lines from here on make a table: three rows or more, a third of their cells with figures; 0 for none. */
export function tableAt(lines: readonly string[], from: number): number {
  let rows = 0
  let cells = 0
  let figures = 0
  for (;;) {
    const row = cellsOf(lines[from + rows] ?? '')
    if (row === null) break
    rows += 1
    cells += row.length
    figures += row.filter((cell) => /\d/.test(cell)).length
  }
  return rows >= FEWEST_ROWS && figures * 3 >= cells ? rows : 0
}

/** Rows as the text of a table block has them: cells parted by tabs, a row a line. */
export const tableText = (lines: readonly string[]): string =>
  lines.map((line) => (cellsOf(line) ?? [line.trim()]).join('\t')).join('\n')
