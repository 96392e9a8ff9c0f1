import type { ColumnMapping, TableSample } from '#shared/import/column-mapping.ts'
import { fail, ok } from '#shared/result.ts'
import { decodeText } from '../decode/decode-text.ts'
import { parseJson } from '../json/parse-json.ts'
import type { Parsed } from '../parse-problem.ts'
import { jsonTable } from './json-table.ts'
import { sampleOf } from './read-rows.ts'
import { readTable } from './read-table.ts'

/** The first rows of a file that is a table, and which columns could be told; for a person to set the others. */
export function tableSample(bytes: Uint8Array, columns: readonly ColumnMapping[]): Parsed<TableSample> {
  const decoded = decodeText(bytes, false)
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  const value = /^\s*[[{]/.test(text) ? parseJson(text) : null
  const table = value?.ok ? jsonTable(value.value) : readTable(text)
  return table
    ? ok(sampleOf(table, columns))
    : fail('not-an-article', 'The file has no rows and columns any more.')
}
