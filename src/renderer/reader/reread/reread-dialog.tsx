import './reread-dialog.css'
import { useState, type ReactNode } from 'react'
import { closeDialog } from '../../ui/dialogs.ts'
import { formatCount, plural } from '../../ui/format.ts'
import { Button } from '../../ui/primitives/button.tsx'
import { Dialog } from '../../ui/primitives/dialog.tsx'
import { keepReadings } from './keep-readings.ts'
import { RereadingCard } from './rereading-card.tsx'
import { useRereading } from './use-rereading.ts'

/** As many are drawn at first, and with each "more". */
const PAGE = 50

/** Reads stored originals again with the present parser and shows what would change; kept is only what is ticked. */
export function RereadDialog({ articleIds }: { readonly articleIds: readonly number[] }): ReactNode {
  const { reading, done, changed, notRead, originals, problem } = useRereading(articleIds)
  // What a person ticked otherwise than it was proposed: all that is not doubtful.
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const [shown, setShown] = useState(PAGE)
  const [keeping, setKeeping] = useState(false)
  const isChosen = (id: number, doubt: string | null): boolean => (doubt === null) !== turned.has(id)
  const chosen = changed.filter(({ id, doubt }) => isChosen(id, doubt))
  const turn = (id: number): void =>
    setTurned(new Set(turned.has(id) ? [...turned].filter((other) => other !== id) : [...turned, id]))
  const keep = async (): Promise<void> => {
    setKeeping(true)
    if (await keepReadings(originals, chosen)) closeDialog()
    else setKeeping(false)
  }
  return (
    <Dialog
      title="Read again"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button
            look="primary"
            disabled={reading || keeping || chosen.length === 0}
            onClick={() => void keep()}
          >
            Keep {chosen.length > 0 ? plural(chosen.length, 'new reading') : ''}
          </Button>
        </>
      }
    >
      <p aria-live="polite" className="reread-summary">
        {problem ??
          (reading
            ? `Reading the stored originals… ${formatCount(done)} of ${plural(articleIds.length, 'article')}`
            : summary(done, changed.length))}
      </p>
      {reading ? null : (
        <p className="reread-promise">
          What people corrected, tagged, noted and collected stays. Undo brings back everything else.
        </p>
      )}
      {changed.slice(0, shown).map((one) => (
        <RereadingCard
          key={one.id}
          rereading={one}
          chosen={isChosen(one.id, one.doubt)}
          open={changed.length === 1}
          onChoose={() => turn(one.id)}
        />
      ))}
      {changed.length > shown ? (
        <Button onClick={() => setShown(shown + PAGE)}>
          Show more ({formatCount(changed.length - shown)})
        </Button>
      ) : null}
      {notRead.length > 0 ? (
        <section className="reread-problems">
          <h3>{plural(notRead.length, 'article')} could not be read again and stays as it is</h3>
          <ul>
            {notRead.slice(0, PAGE).map(({ id, fileName, reason }) => (
              <li key={id}>
                {fileName}: {reason}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  )
}

function summary(done: number, changed: number): string {
  const read = `${plural(done, 'article')} read again`
  if (changed === 0) return `${read}: nothing would change.`
  return changed === done ? `${read}: this would change.` : `${read}: ${formatCount(changed)} would change.`
}
