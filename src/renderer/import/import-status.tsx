import './import-status.css'
import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ImportProgress } from '#shared/import/ledger.ts'
import { Button, IconButton } from '../ui/primitives/button.tsx'
import { ProgressBar } from '../ui/primitives/progress-bar.tsx'
import { cancelImport, resumeImport } from './import-actions.ts'
import { dismissImport, useImportNews, useImportProgress } from './import-progress.ts'
import { ending, howFar, ledgerSoFar, pace } from './import-words.ts'
import { openLedger } from './open-ledger.ts'

/** The ledger of the running import in the status bar; after the end what became of it, until it is dismissed. */
export function ImportStatus(): ReactNode {
  useImportNews()
  const progress = useImportProgress()
  if (!progress) return null
  return progress.state === 'running' ? <Running progress={progress} /> : <Ended progress={progress} />
}

type Props = { readonly progress: ImportProgress }

function Running({ progress }: Props): ReactNode {
  const { importId, title, filesDone, files, walked, counts } = progress
  const [cancelled, setCancelled] = useState<number | null>(null)
  const cancelling = cancelled === importId
  const cancel = (): void => {
    setCancelled(importId)
    void cancelImport(importId)
  }
  return (
    <div className="import-status" role="group" aria-label="Running import">
      <span className="import-status-what" title={title}>
        <span className="import-status-title">Importing “{title}”</span>
        <span className="import-status-far">: {howFar(progress)}</span>
      </span>
      <ProgressBar label={`Import of ${title}`} value={filesDone} max={walked ? files : 0} />
      <span>{pace(progress)}</span>
      <span className="import-status-ledger" title={ledgerSoFar(counts)}>
        {ledgerSoFar(counts)}
      </span>
      <span className="import-status-actions">
        <Button look="small" onClick={() => openLedger(importId)}>
          Ledger
        </Button>
        <Button look="small" disabled={cancelling} onClick={cancel}>
          {cancelling ? 'Cancelling…' : 'Cancel'}
        </Button>
      </span>
    </div>
  )
}

function Ended({ progress }: Props): ReactNode {
  const { importId, state, counts } = progress
  return (
    <div className="import-status" role="group" aria-label="Last import">
      <span className="import-status-what">
        <span className="import-status-title" title={ending(progress)}>
          {ending(progress)}
        </span>
      </span>
      <span className="import-status-ledger" title={ledgerSoFar(counts)}>
        {ledgerSoFar(counts)}
      </span>
      <span className="import-status-actions">
        <Button look="small" onClick={() => openLedger(importId)}>
          Ledger
        </Button>
        {state === 'done' ? null : (
          <Button look="small" onClick={() => void resumeImport(importId)}>
            Resume
          </Button>
        )}
        <IconButton label="Dismiss" className="tiny" onClick={dismissImport}>
          <X size={13} aria-hidden />
        </IconButton>
      </span>
    </div>
  )
}
