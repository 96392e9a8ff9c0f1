import { useEffect, useState, type ReactNode } from 'react'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import type { QuoteRow } from '#shared/quotes/quote.ts'
import { messageOf } from '#shared/result.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { CheckField, TextField } from '../ui/primitives/field.tsx'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { readAllQuotes } from '../ui/use-quote-list.ts'

/** From here on a suggestion with a named speaker is hardly ever wrong; a person may be stricter or bolder. */
const SURE_PERCENT = 85

/** Accepts the suggestions that a filter leaves, from a confidence on that the person chooses; one undo takes all back. */
export function AcceptAboveDialog({ filter }: { readonly filter: QuoteFilter }): ReactNode {
  const [suggested, setSuggested] = useState<readonly QuoteRow[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [percent, setPercent] = useState(SURE_PERCENT)
  const [namedOnly, setNamedOnly] = useState(true)
  useEffect(() => {
    let closed = false
    readAllQuotes({ ...filter, states: ['suggested'] }).then(
      (rows) => closed || setSuggested(rows),
      (thrown: unknown) => closed || setProblem(messageOf(thrown))
    )
    return () => void (closed = true)
  }, [filter])
  const chosen = (suggested ?? []).filter(
    ({ quote }) =>
      Math.round(quote.confidence * 100) >= percent && (!namedOnly || quote.speaker.name !== null)
  )
  const accept = async (): Promise<void> => {
    if (await apply({ do: 'quotes:accept', ids: chosen.map(({ quote }) => quote.id) }, 'say')) closeDialog()
  }
  return (
    <FormDialog
      title="Accept the sure ones"
      submit={`Accept ${plural(chosen.length, 'quote')}`}
      disabled={chosen.length === 0}
      onSubmit={() => void accept()}
      onClose={closeDialog}
    >
      <TextField
        label="Sure by at least (percent)"
        type="number"
        min={0}
        max={100}
        step={1}
        autoFocus
        value={percent}
        onChange={({ target }) => setPercent(Math.max(0, Math.min(100, target.valueAsNumber || 0)))}
      />
      <CheckField label="Only with a named speaker" checked={namedOnly} onChange={setNamedOnly} />
      <p role="status">
        {problem ??
          (suggested === null
            ? 'Reading the suggestions…'
            : `${plural(chosen.length, 'quote')} of ${plural(suggested.length, 'suggestion')} here would be accepted unseen. Undo takes all of them back.`)}
      </p>
    </FormDialog>
  )
}
