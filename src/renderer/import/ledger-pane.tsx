import './ledger-pane.css'
import { useState, type ReactNode } from 'react'
import { outcomes, type ImportRecord, type Outcome } from '#shared/import/ledger.ts'
import { formatCount, formatMoment } from '../ui/format.ts'
import { Button } from '../ui/primitives/button.tsx'
import { reviewImport } from '../ui/review.ts'
import { showScope } from '../ui/view.ts'
import { copyLedger } from './copy-ledger.ts'
import { cancelImport, resumeImport } from './import-actions.ts'
import { balance, filesIn, stateWord } from './import-words.ts'
import { readImportAgain } from './read-import-again.ts'
import { LedgerLines } from './ledger-lines.tsx'

type Props = { readonly record: ImportRecord }

/** One import: where it came from, the balance, and every file with its outcome. */
export function LedgerPane({ record }: Props): ReactNode {
  const { id, title, state, started, ended, roots, counts } = record
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const resumable = state === 'cancelled' || state === 'interrupted'
  return (
    <section className="ledger" aria-label={`Ledger of ${title}`} data-pane="reader">
      <header className="ledger-head">
        <div className="ledger-title">
          <h2 title={title}>{title}</h2>
          <span className={`import-state import-state-${state}`}>{stateWord[state]}</span>
        </div>
        <p className="ledger-balance">{balance(record)}</p>
        <p className="ledger-about">
          Started {formatMoment(started)}
          {ended === null ? '' : `, ended ${formatMoment(ended)}`} · from {roots.join(', ')}
        </p>
        <div className="ledger-actions">
          {resumable ? (
            <Button look="primary" onClick={() => void resumeImport(id)}>
              Resume
            </Button>
          ) : null}
          {state === 'running' ? <Button onClick={() => void cancelImport(id)}>Cancel import</Button> : null}
          <Button disabled={counts.articles === 0} onClick={() => showScope({ kind: 'import', id })}>
            Show these articles
          </Button>
          <Button disabled={counts.articles === 0} onClick={() => reviewImport(id)}>
            Review its quotes
          </Button>
          <Button
            disabled={counts.articles === 0 || state === 'running'}
            onClick={() => void readImportAgain(id)}
          >
            Read again…
          </Button>
          <Button onClick={() => void copyLedger(record)}>Copy ledger</Button>
        </div>
      </header>
      <div className="ledger-filter" role="group" aria-label="Show files by outcome">
        {[null, ...outcomes].map((choice) => (
          <Button
            key={choice ?? 'all'}
            look="small"
            aria-pressed={outcome === choice}
            onClick={() => setOutcome(choice)}
          >
            {choice ?? 'all files'} {formatCount(choice === null ? filesIn(counts) : counts[choice])}
          </Button>
        ))}
      </div>
      <LedgerLines
        key={outcome}
        importId={id}
        roots={roots}
        outcome={outcome}
        running={state === 'running'}
      />
    </section>
  )
}
