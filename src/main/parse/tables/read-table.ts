import Papa from 'papaparse'

/** A table as it stands: every row has as many cells as the widest of the first ones. */
export type Table = { readonly rows: readonly (readonly string[])[] }

// In this order: prose is full of commas, and hardly a text has a tab in each of its lines.
const DELIMITERS = ['\t', '|', ';', ',']
/** Rows of that share may be uneven: lines above and below the table, cells that nobody quoted. */
const EVEN = 0.9
const SAMPLE_ROWS = 50
/** More columns than a table of articles ever has. */
const MOST_COLUMNS = 500
// "sep=;" in the first line is Excel's own way to name the delimiter.
const EXCEL_DELIMITER = /^sep=(?<delimiter>.)\n/

/** Reads delimited text; delimiter and line ends are found by what gives the most even rows. Null where it is no table. */
export function readTable(text: string): Table | null {
  const named = EXCEL_DELIMITER.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const delimiter = named?.groups?.delimiter ?? delimiterOf(body)
  if (delimiter === null) return null
  const { data } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: 'greedy' })
  const width = Math.max(0, ...data.slice(0, SAMPLE_ROWS).map((row) => row.length))
  if (data.length === 0 || width < 2 || width > MOST_COLUMNS) return null
  return { rows: data.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')) }
}

/** The first delimiter that parts the first rows evenly, else the one that does it best. */
function delimiterOf(text: string): string | null {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' })
    const widths = data.map((row) => row.length)
    const usual = mostCommon(widths)
    const even = widths.filter((width) => width === usual).length / Math.max(1, widths.length)
    return { delimiter, usual, even: usual < 2 ? 0 : even }
  })
  const best = scored.find(({ even }) => even >= EVEN) ?? scored.reduce((a, b) => (b.even > a.even ? b : a))
  return best.even >= 0.5 ? best.delimiter : null
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
