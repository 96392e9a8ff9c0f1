import type { ReactNode } from 'react'
import { columnFields, type ColumnField } from '#shared/import/column-mapping.ts'
import { columnWords, isColumnField, type Columns } from './column-words.ts'

type Props = {
  readonly rows: readonly (readonly string[])[]
  readonly hasHeader: boolean
  readonly columns: Columns
  readonly onColumn: (at: number, field: ColumnField | null) => void
}

const SHOWN_ROWS = 5
const SHOWN_CHARACTERS = 160

/** The first rows of a table, with a choice over each column. */
export function ColumnTable({ rows, hasHeader, columns, onColumn }: Props): ReactNode {
  const [first = []] = rows
  const shown = rows.slice(hasHeader ? 1 : 0, SHOWN_ROWS + (hasHeader ? 1 : 0))
  const nameAt = (at: number): string => (hasHeader ? first[at]?.trim() : '') || `Column ${at + 1}`
  return (
    <div className="columns-scroll" tabIndex={0} role="region" aria-label="First rows of the table">
      <table className="columns-table">
        <thead>
          <tr>
            {first.map((_, at) => (
              <th key={at} scope="col" data-used={columns[at] ? '' : undefined}>
                <span className="columns-name">{nameAt(at)}</span>
                <select
                  className="input"
                  aria-label={`“${nameAt(at)}” holds`}
                  value={columns[at] ?? ''}
                  onChange={({ target }) => onColumn(at, isColumnField(target.value) ? target.value : null)}
                >
                  <option value="">Leave out</option>
                  {columnFields.map((field) => (
                    <option key={field} value={field}>
                      {columnWords[field]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              {first.map((_, at) => (
                <td key={at} data-used={columns[at] ? '' : undefined}>
                  {shortened(row[at] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const shortened = (cell: string): string =>
  cell.length > SHOWN_CHARACTERS ? `${cell.slice(0, SHOWN_CHARACTERS)}…` : cell
