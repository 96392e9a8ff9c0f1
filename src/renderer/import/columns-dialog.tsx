import './columns-dialog.css'
import { useEffect, useState, type ReactNode } from 'react'
import type { TableSample } from '#shared/import/column-mapping.ts'
import { tableSignature } from '#shared/import/table-signature.ts'
import { askArchive } from '../ui/archive-client.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { main } from '../ui/main-client.ts'
import { Button } from '../ui/primitives/button.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { CheckField } from '../ui/primitives/field.tsx'
import { columnWords, firstStory, withColumn, type Columns } from './column-words.ts'
import { ColumnTable } from './column-table.tsx'
import { openLedger } from './open-ledger.ts'

type Props = { readonly path: string; readonly fileName: string }

/** Which column of a table holds what; remembered for every table with the same header, and the file is read again. */
export function ColumnsDialog({ path, fileName }: Props): ReactNode {
  const [sample, setSample] = useState<TableSample | null>(null)
  const [columns, setColumns] = useState<Columns>([])
  const [hasHeader, setHasHeader] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const [reading, setReading] = useState(false)

  useEffect(() => {
    let closed = false
    void main.request('import:table', { path }).then((result) => {
      if (closed) return
      if (!result.ok) return setProblem(result.error.message)
      setSample(result.value)
      setColumns(result.value.columns)
      setHasHeader(result.value.hasHeader)
    })
    return () => void (closed = true)
  }, [path])

  const readAgain = async (): Promise<void> => {
    setReading(true)
    setProblem(null)
    const mapping = { signature: tableSignature(sample?.rows[0] ?? [], hasHeader), hasHeader, columns }
    const remembered = await askArchive('imports:set-columns', { mapping })
    const started = remembered.ok
      ? await main.request('import:start', { paths: [path], asCollections: false })
      : remembered
    setReading(false)
    if (!started.ok) return setProblem(started.error.message)
    closeDialog()
    openLedger(started.value.importId)
  }

  const enough = columns.includes('headline') || columns.includes('text')
  return (
    <Dialog
      title={`Columns of “${fileName}”`}
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <p className="columns-note">
            Remembered for every table with these columns, for now and for later imports.
          </p>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button
            look="primary"
            disabled={sample === null || !enough || reading}
            onClick={() => void readAgain()}
          >
            {reading ? 'Starting…' : 'Read the file again'}
          </Button>
        </>
      }
    >
      {sample ? (
        <>
          <p>
            {plural(sample.rowCount - (hasHeader ? 1 : 0), 'row')}, each becomes an article. Say which column
            holds the headline and which the text; leave out what you do not need.
          </p>
          <CheckField label="The first row names the columns" checked={hasHeader} onChange={setHasHeader} />
          <ColumnTable
            rows={sample.rows}
            hasHeader={hasHeader}
            columns={columns}
            onColumn={(at, field) => setColumns(withColumn(columns, at, field))}
          />
          <Preview sample={sample} hasHeader={hasHeader} columns={columns} />
        </>
      ) : problem === null ? (
        <p>Looking into the table…</p>
      ) : null}
      {problem === null ? null : (
        <p className="problem-text" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

type PreviewProps = { readonly sample: TableSample; readonly hasHeader: boolean; readonly columns: Columns }

function Preview({ sample, hasHeader, columns }: PreviewProps): ReactNode {
  const story = firstStory(sample, hasHeader, columns)
  return (
    <section className="columns-preview" aria-label="The first story">
      <h3>The first story</h3>
      {story ? (
        <dl aria-live="polite">
          {story.map(({ field, words }) => (
            <div key={field} className={`preview-${field}`}>
              <dt>{columnWords[field]}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="field-hint">Choose a column for the headline or the text, and it shows here.</p>
      )}
    </section>
  )
}
