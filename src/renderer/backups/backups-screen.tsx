import './backups-screen.css'
import { useState, type ReactNode } from 'react'
import type { BackupFile } from '#shared/backup/backup-file.ts'
import { formatBytes, formatMoment, plural } from '../ui/format.ts'
import { main } from '../ui/main-client.ts'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { ProgressBar } from '../ui/primitives/progress-bar.tsx'
import { tell, tellProblem } from '../ui/toasts.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { useBackups } from './use-backups.ts'

const doingWords = {
  writing: 'Writing the backup',
  verifying: 'Reading the backup, to be sure that it is sound',
  restoring: 'Restoring the originals',
  idle: 'Beginning'
} as const

/** The backups of this archive, and the way back. */
export function BackupsScreen(): ReactNode {
  const { backups, progress, problem, refresh } = useBackups()
  const [making, setMaking] = useState(false)
  const [restoring, setRestoring] = useState<string | null>(null)

  async function backUpNow(): Promise<void> {
    setMaking(true)
    const made = await main.request('backups:make', {})
    setMaking(false)
    refresh()
    if (made.ok) tell(`Backed up and read back: ${formatBytes(made.value.bytes)}.`)
    else tellProblem(made.error.message)
  }

  async function chooseAnother(): Promise<void> {
    const chosen = await main.request('backups:choose', {})
    if (chosen.ok && chosen.value.path !== null) setRestoring(chosen.value.path)
  }

  const busy = making || progress.doing !== 'idle'
  return (
    <section className="backups" data-pane="list" aria-label="Backups">
      <header className="backups-head">
        <h2>{plural(backups?.length ?? 0, 'backup')}</h2>
        <Button onClick={() => void chooseAnother()} disabled={busy}>
          Restore another file…
        </Button>
        <Button look="primary" onClick={() => void backUpNow()} disabled={busy}>
          Back up now
        </Button>
      </header>
      <p className="backups-note">
        One file holds everything: the originals, what was read from them, tags, collections, quotes and the
        journal. Cuttings makes one a day while it is open, reads it back, and keeps seven days and four
        weeks. They lie on the same disk as the archive: copy one to another disk now and then.
      </p>
      {busy ? (
        <div className="backups-progress">
          <ProgressBar label={doingWords[progress.doing]} value={progress.done} max={progress.of} />
          <p aria-live="polite">{doingWords[progress.doing]}…</p>
        </div>
      ) : null}
      {problem ? (
        <p className="backups-problem" role="alert">
          {problem}
        </p>
      ) : null}
      {backups?.length === 0 && !problem ? (
        <EmptyState title="No backup yet">The first is made soon after something was imported.</EmptyState>
      ) : null}
      <ul className="backups-list" aria-label="Backups, newest first">
        {(backups ?? []).map((backup) => (
          <BackupRow
            key={backup.path}
            backup={backup}
            busy={busy}
            onRestore={() => setRestoring(backup.path)}
          />
        ))}
      </ul>
      {restoring === null ? null : (
        <RestoreDialog
          path={restoring}
          onClose={() => {
            setRestoring(null)
            refresh()
          }}
        />
      )}
    </section>
  )
}

type RowProps = { readonly backup: BackupFile; readonly busy: boolean; readonly onRestore: () => void }

function BackupRow({ backup: { name, made, bytes }, busy, onRestore }: RowProps): ReactNode {
  return (
    <li className="backup-row">
      <div>
        <h3>{formatMoment(made)}</h3>
        <p title={name}>{formatBytes(bytes)} · verified when it was made</p>
      </div>
      <Button onClick={onRestore} disabled={busy} aria-label={`Restore the backup of ${formatMoment(made)}…`}>
        Restore…
      </Button>
    </li>
  )
}
