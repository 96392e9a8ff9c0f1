import { memo, useState, type ReactNode } from 'react'
import type { LedgerLine, Outcome } from '#shared/import/ledger.ts'
import { openDialog } from '../ui/dialogs.ts'
import { formatBytes, plural } from '../ui/format.ts'
import { Listbox } from '../ui/list/listbox.tsx'
import { noSelection, selectOnly } from '../ui/list/selection.ts'
import { usePages } from '../ui/list/use-pages.ts'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { readArchive } from '../ui/use-archive.ts'
import { allLines } from './all-lines.ts'
import { placeInRoots } from './place-in-roots.ts'

type Props = {
  readonly importId: number
  readonly roots: readonly string[]
  readonly outcome: Outcome | null
  readonly running: boolean
}

const ROW_HEIGHT = 33

/** The files of an import, one row each, with what happened and what to do. */
export function LedgerLines({ importId, roots, outcome, running }: Props): ReactNode {
  const input = { importId, outcome }
  const { total, rowAt, problem, show } = usePages<LedgerLine>({
    channel: 'imports:lines',
    input,
    read: async (window) => {
      const page = await readArchive('imports:lines', { ...input, ...window })
      return { total: page.total, rows: page.lines }
    }
  })
  // By place, not by file: while an import runs, its lines move as new ones come between them.
  const [cursor, setCursor] = useState(0)
  const current = rowAt(cursor)?.path
  const selection = current === undefined ? noSelection : selectOnly(cursor, current)
  if (problem !== null) return <EmptyState title="The ledger could not be read">{problem}</EmptyState>
  if (total === 0) return <EmptyState title={running ? 'Nothing yet' : 'No file had this outcome'} />
  return (
    <Listbox
      label={outcome === null ? 'Files' : `Files: ${outcome}`}
      count={total ?? 0}
      rowHeight={ROW_HEIGHT}
      measured
      cells
      idAt={(index) => rowAt(index)?.path}
      selection={selection}
      onSelect={(next) => setCursor(next.cursor)}
      allIds={async () => (await allLines(input)).map(({ path }) => path)}
      onShow={show}
      renderRow={(index) => <LedgerRow line={rowAt(index)} roots={roots} />}
    />
  )
}

type RowProps = { readonly line: LedgerLine | undefined; readonly roots: readonly string[] }

const LedgerRow = memo(function LedgerRow({ line, roots }: RowProps): ReactNode {
  if (!line) return <div className="ledger-line" style={{ height: ROW_HEIGHT }} />
  const { outcome, path, fileName, bytes, articles, reason, code } = line
  return (
    <div className="ledger-line" role="gridcell">
      <span className={`outcome-${outcome}`}>{outcome}</span>
      <span className="ledger-line-file" title={path}>
        {fileName}
        <span className="ledger-line-folder">{placeInRoots(path, fileName, roots)}</span>
      </span>
      <span className="ledger-line-size">
        {articles > 1 ? `${plural(articles, 'article')} · ` : ''}
        {formatBytes(bytes)}
      </span>
      {reason === '' ? null : <span className="ledger-line-reason">{reason}</span>}
      {code === 'needs-columns' ? (
        <span className="ledger-line-action">
          <Button look="small" onClick={() => openDialog({ kind: 'set-columns', path, fileName })}>
            Set columns…
          </Button>
        </span>
      ) : null}
    </div>
  )
})
