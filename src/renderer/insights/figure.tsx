import { useId, useState, type ReactNode } from 'react'
import { Button } from '../ui/primitives/button.tsx'

export type TableOf = {
  readonly head: readonly string[]
  /** `onOpen` lists the articles behind the row. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly onOpen?: () => void }[]
}
type Props = {
  readonly title: string
  /** What is counted, and what is not: a figure without that cannot be trusted. */
  readonly note: string
  /** The same as numbers; left out where the figure is a table itself. */
  readonly table?: TableOf
  readonly choice?: ReactNode
  readonly children: ReactNode
}

/** A chart with its title, what it counts, and its numbers as a table. */
export function Figure({ title, note, table, choice, children }: Props): ReactNode {
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  return (
    <section className="insight" aria-labelledby={id}>
      <header className="insight-head">
        <h3 id={id}>{title}</h3>
        <span className="insight-space" />
        {asTable ? null : choice}
        {table ? (
          <Button
            look="small"
            aria-pressed={asTable}
            aria-label={`${title}: as a table`}
            onClick={() => setAsTable(!asTable)}
          >
            Table
          </Button>
        ) : null}
      </header>
      {table && asTable ? <DataTable title={title} table={table} /> : children}
      <p className="insight-note">{note}</p>
    </section>
  )
}

function DataTable({ title, table }: { readonly title: string; readonly table: TableOf }): ReactNode {
  return (
    <div className="insight-scroll" tabIndex={0} role="group" aria-label={title}>
      <table className="insight-table">
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells: [first = '', ...rest], onOpen }) => (
            <tr key={first}>
              <th scope="row" dir="auto">
                {onOpen ? (
                  <button type="button" className="insight-link" onClick={onOpen}>
                    {first}
                  </button>
                ) : (
                  first
                )}
              </th>
              {rest.map((cell, at) => (
                <td key={table.head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
