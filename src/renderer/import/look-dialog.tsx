import './look-dialog.css'
import { useEffect, useState, type ReactNode } from 'react'
import type { ImportLook } from '#shared/ipc/contract.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { formatCount } from '../ui/format.ts'
import { main } from '../ui/main-client.ts'
import { Button } from '../ui/primitives/button.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { CheckField } from '../ui/primitives/field.tsx'
import { ProgressBar } from '../ui/primitives/progress-bar.tsx'
import { lookWords } from './import-words.ts'

type Props = { readonly paths: readonly string[] }

/** What was dropped, chosen or pasted, counted; nothing is imported before Start. */
export function LookDialog({ paths }: Props): ReactNode {
  const [look, setLook] = useState<ImportLook | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [starting, setStarting] = useState(false)

  useEffect(() => {
    let closed = false
    void main.request('import:look', { paths: [...paths] }).then((result) => {
      if (closed) return
      if (result.ok) setLook(result.value)
      else setProblem(result.error.message)
    })
    return () => void (closed = true)
  }, [paths])

  const asCollections = chosen ?? (look !== null && look.subFolders > 0)
  const start = async (): Promise<void> => {
    setStarting(true)
    const result = await main.request('import:start', { paths: [...paths], asCollections })
    setStarting(false)
    if (result.ok) closeDialog()
    else setProblem(result.error.message)
  }

  return (
    <Dialog
      title={look && look.files > 0 ? `Import “${look.title}”` : 'Import'}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button
            // A new button when it can be pressed, so that it takes the focus then.
            key={look ? 'ready' : 'looking'}
            look="primary"
            autoFocus
            disabled={look === null || look.files === 0 || starting}
            onClick={() => void start()}
          >
            {starting ? 'Starting…' : 'Start'}
          </Button>
        </>
      }
    >
      {look ? (
        <Found look={look} asCollections={asCollections} onAsCollections={setChosen} />
      ) : problem === null ? (
        <>
          <p>Looking at what is there…</p>
          <ProgressBar label="Looking" value={0} max={0} />
        </>
      ) : null}
      {problem === null ? null : (
        <p className="problem-text" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

type FoundProps = {
  readonly look: ImportLook
  readonly asCollections: boolean
  readonly onAsCollections: (on: boolean) => void
}

function Found({ look, asCollections, onAsCollections }: FoundProps): ReactNode {
  const { files, folders, subFolders, missing } = look
  return (
    <>
      {files > 0 ? <p className="look-facts">{lookWords(look)}</p> : null}
      {files === 0 && folders > 0 ? <p>There is no file in it.</p> : null}
      {missing.length > 0 ? (
        <>
          <p className="problem-text">
            {missing.length === 1
              ? 'One path is not there. It may have been moved, or its disk is not connected:'
              : `${formatCount(missing.length)} paths are not there. They may have been moved, or their disk is not connected:`}
          </p>
          <ul className="look-paths" aria-label="Missing paths">
            {missing.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </>
      ) : null}
      {folders > 0 && files > 0 ? (
        <div>
          <CheckField
            label="Make collections from the folders"
            checked={asCollections}
            onChange={onAsCollections}
          />
          <p className="look-hint">
            {subFolders > 0 ? 'Nested as the folders are. ' : ''}Articles go into a collection of their
            folder’s name.
          </p>
        </div>
      ) : null}
      {files > 0 ? (
        <p className="field-hint">
          The files stay where they are; the archive keeps its own copy of each. What is in it already is not
          taken twice.
        </p>
      ) : null}
    </>
  )
}
