import './edit-quote-dialog.css'
import { useMemo, useState, type ReactNode } from 'react'
import type { Quote, Speaker } from '#shared/quotes/quote.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { apply } from '../ui/operations.ts'
import { Button } from '../ui/primitives/button.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { TextField } from '../ui/primitives/field.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { nudge, wordsOf, type Nudge } from './word-bounds.ts'

const BESIDE = 90
const steps: readonly (readonly [by: Nudge, label: string, name: string])[] = [
  ['start-back', '← start', 'Begin one word earlier'],
  ['start-on', 'start →', 'Begin one word later'],
  ['end-back', '← end', 'End one word earlier'],
  ['end-on', 'end →', 'End one word later']
]

/** Corrects who spoke and where the quote begins and ends. Its words are always the article's own. */
export function EditQuoteDialog({ quote }: { readonly quote: Quote }): ReactNode {
  const body = useArchive('articles:read', { id: quote.articleId }).data?.body
  const [span, setSpan] = useState({ start: quote.start, end: quote.end })
  const [speaker, setSpeaker] = useState<Speaker>(quote.speaker)
  const text = body?.text ?? ''
  const all = useMemo(() => wordsOf(text), [text])
  const field = (name: keyof Speaker, label: string, hint?: string): ReactNode => (
    <TextField
      label={label}
      hint={hint}
      value={speaker[name] ?? ''}
      onChange={({ target }) =>
        setSpeaker({ ...speaker, [name]: target.value.trim() === '' ? null : target.value })
      }
    />
  )
  const save = async (): Promise<void> => {
    if (await apply({ do: 'quote:edit', id: quote.id, ...span, speaker: trimmed(speaker) }, 'say'))
      closeDialog()
  }
  return (
    <Dialog
      title="Edit quote"
      size="medium"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button look="primary" disabled={!body} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <form
        className="edit-quote"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="edit-quote-words" dir="auto">
          <span>{text.slice(Math.max(0, span.start - BESIDE), span.start)}</span>
          <mark>{body ? text.slice(span.start, span.end) : quote.exact}</mark>
          <span>{text.slice(span.end, span.end + BESIDE)}</span>
        </p>
        <div className="edit-quote-steps" role="group" aria-label="Bounds of the quote">
          {steps.map(([by, label, name]) => (
            <Button
              key={by}
              look="small"
              aria-label={name}
              disabled={!body}
              onClick={() => setSpan(nudge(span, by, all))}
            >
              {label}
            </Button>
          ))}
        </div>
        {field('name', 'Speaker', 'The full name, as far as it is known; empty when nobody can be named')}
        {field('mention', 'As printed', 'The words used for the speaker beside the quote')}
        {field('role', 'Role')}
        {field('affiliation', 'Affiliation')}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

const clean = (text: string | null): string | null => text?.trim() || null
const trimmed = ({ name, mention, role, affiliation }: Speaker): Speaker => ({
  name: clean(name),
  mention: clean(mention),
  role: clean(role),
  affiliation: clean(affiliation)
})
