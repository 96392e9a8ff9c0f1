import type { ColumnMapping, TableSample } from '#shared/import/column-mapping.ts'
import { fail, ok } from '#shared/result.ts'
import type { Reading } from '../format.ts'
import type { Parsed } from '../parse-problem.ts'
import { guessColumns } from './guess-columns.ts'
import type { Table } from './read-table.ts'
import { tableSignature } from '#shared/import/table-signature.ts'
import { tableStories } from './table-stories.ts'

/** An archive takes the articles of a file together; more than that has to come in several files. */
const MOST_ROWS = 100_000

/** The articles of a table: by the columns that a person set for its header, or by those that can be told for sure. */
export function readRows(table: Table, mappings: readonly ColumnMapping[]): Parsed<Reading> {
  if (table.rows.length > MOST_ROWS)
    return fail(
      'too-much',
      `The table has more than ${MOST_ROWS / 1000},000 rows. Split it and import the parts.`
    )
  const known = knownMapping(table, mappings)
  if (known) {
    const reading = tableStories(table, known)
    return reading.stories.length > 0
      ? ok(reading)
      : fail(
          'needs-columns',
          'The columns set for this table hold neither headlines nor texts. Set them again.'
        )
  }
  const { mapping, verdict } = guessColumns(table)
  if (verdict === 'no-articles')
    return fail(
      'not-an-article',
      'The table has no column that looks like the texts or headlines of articles.'
    )
  if (verdict === 'maybe')
    return fail(
      'needs-columns',
      'It cannot be told for sure which columns hold the headline and the text. Set the columns, and it is read again.'
    )
  return ok(tableStories(table, mapping))
}

/** A mapping is known by the first row, read as a header or not. */
function knownMapping(table: Table, mappings: readonly ColumnMapping[]): ColumnMapping | undefined {
  const [first = []] = table.rows
  return mappings.find(
    ({ signature, hasHeader, columns }) =>
      signature === tableSignature(first, hasHeader) && columns.length <= first.length
  )
}

const SAMPLE = { rows: 12, cell: 3000 }

/** What a person needs to see to set the columns. */
export function sampleOf(table: Table, mappings: readonly ColumnMapping[]): TableSample {
  const mapping = knownMapping(table, mappings) ?? guessColumns(table).mapping
  return {
    ...mapping,
    rows: table.rows.slice(0, SAMPLE.rows).map((row) => row.map((cell) => cell.slice(0, SAMPLE.cell))),
    rowCount: table.rows.length
  }
}
