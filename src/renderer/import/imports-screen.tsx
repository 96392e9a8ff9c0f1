import './imports-screen.css'
import { type ReactNode } from 'react'
import type { ImportRecord } from '#shared/import/ledger.ts'
import { formatMoment, plural } from '../ui/format.ts'
import { Listbox } from '../ui/list/listbox.tsx'
import { noSelection, selectOnly } from '../ui/list/selection.ts'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { FirstRun } from './first-run.tsx'
import { ImportMenu } from './import-menu.tsx'
import { stateWord } from './import-words.ts'
import { LedgerPane } from './ledger-pane.tsx'
import { chooseImport, useOpenedImport } from './open-ledger.ts'

const ROW_HEIGHT = 76

/** Every import there ever was, and what became of each of its files. */
export function ImportsScreen(): ReactNode {
  const { data, error } = useArchive('imports:list', {})
  const opened = useOpenedImport()
  if (error) return <EmptyState title="The imports could not be read">{error.message}</EmptyState>
  if (!data) return null
  const { imports } = data
  if (imports.length === 0) return <FirstRun />
  const place = Math.max(
    0,
    imports.findIndex(({ id }) => id === opened)
  )
  const record = imports[place]
  return (
    <div className="imports">
      <section className="imports-list" aria-label="Imports" data-pane="list">
        <header className="imports-head">
          <h2>{plural(imports.length, 'import')}</h2>
          <ImportMenu />
        </header>
        <Listbox
          label="Imports, newest first"
          count={imports.length}
          rowHeight={ROW_HEIGHT}
          idAt={(index) => imports[index]?.id}
          selection={record ? selectOnly(place, record.id) : noSelection}
          onSelect={({ cursorId }) => chooseImport(cursorId)}
          allIds={() => Promise.resolve(imports.map(({ id }) => id))}
          renderRow={(index) => <ImportRow record={imports[index]} />}
        />
      </section>
      {record ? <LedgerPane key={record.id} record={record} /> : null}
    </div>
  )
}

function ImportRow({ record }: { readonly record: ImportRecord | undefined }): ReactNode {
  if (!record) return null
  const { title, state, started, counts } = record
  const trouble = counts.failed > 0 ? ` · ${plural(counts.failed, 'file')} failed` : ''
  return (
    <div className="import-row">
      <h3 title={title}>{title}</h3>
      <p>{formatMoment(started)}</p>
      <p>
        <span className={`import-state import-state-${state}`}>{stateWord[state]}</span> ·{' '}
        {plural(counts.articles, 'article')}
        {trouble}
      </p>
    </div>
  )
}
