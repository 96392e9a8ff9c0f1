import { fail } from '#shared/result.ts'
import type { Format } from '../format.ts'
import { fieldOfName } from '../tables/column-names.ts'
import { readRows } from '../tables/read-rows.ts'
import { readTable } from '../tables/read-table.ts'

const EXTENSION = /^(?:csv|tsv|tab|psv)$/

/** Tables of articles, one a row: comma, semicolon, tab or bar between the cells. */
export const csv: Format = {
  name: 'csv',
  sniff: ({ extension, start }) => EXTENSION.test(extension) || hasHeader(start),
  parse: (source) => {
    const decoded = source.decode()
    if (!decoded.ok) return decoded
    const { text } = decoded.value
    if (!/[\p{L}\p{N}]/u.test(text)) return fail('empty', 'The table holds no words.')
    const table = readTable(text)
    if (!table) return fail('not-an-article', 'The file is named like a table but has no rows and columns.')
    return readRows(table, source.columns)
  }
}

/** A table under another name shows itself by a first line that names a headline and a text and nothing but columns. */
function hasHeader(start: string): boolean {
  const line = /^(?:\xef\xbb\xbf)?(?<line>[^\r\n]{8,1000})\r?\n./.exec(start)?.groups?.line ?? ''
  const cells = line.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"|"$/g, ''))
  const fields = cells.map(fieldOfName)
  return cells.length >= 3 && fields.includes('headline') && fields.includes('text')
}
