import './edit-quote-dialog.css'
import { Fragment, useMemo, useState, type ReactNode } from 'react'
import type { Quote, Speaker } from '#shared/quotes/quote.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { apply } from '../ui/operations.ts'
import { Button } from '../ui/primitives/button.tsx'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { TextField } from '../ui/primitives/field.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { nudge, wordsAfter, wordsBefore, wordsOf, type Nudge } from './word-bounds.ts'

const steps: readonly (readonly [by: Nudge, label: string, name: string])[] = [
  ['start-back', '←', 'Begin one word earlier'],
  ['start-on', '→', 'Begin one word later'],
  ['end-back', '←', 'End one word earlier'],
  ['end-on', '→', 'End one word later']
]

/** Corrects who spoke and where the quote begins and ends. Its words are always the article's own. */
export function EditQuoteDialog({ quote }: { readonly quote: Quote }): ReactNode {
  const body = useArchive('articles:read', { id: quote.articleId }).data?.body
  const [span, setSpan] = useState({ start: quote.start, end: quote.end })
  const [speaker, setSpeaker] = useState<Speaker>(quote.speaker)
  const text = body?.text ?? ''
  // Where the text has changed, a person first says where the quote stands; here only its speaker is set.
  const placed = quote.anchor === 'exact'
  const all = useMemo(() => wordsOf(text), [text])
  const field = (name: keyof Speaker, label: string, hint?: string): ReactNode => (
    <TextField
      label={label}
      autoFocus={name === 'name'}
      hint={hint}
      value={speaker[name] ?? ''}
      onChange={({ target }) =>
        setSpeaker({ ...speaker, [name]: target.value.trim() === '' ? null : target.value })
      }
    />
  )
  const save = async (): Promise<void> => {
    if (
      await apply(
        { do: 'quote:edit', id: quote.id, ...(placed ? span : {}), speaker: trimmed(speaker) },
        'say'
      )
    )
      closeDialog()
  }
  return (
    <FormDialog
      title="Edit quote"
      size="medium"
      submit="Save"
      disabled={!body}
      onSubmit={() => void save()}
      onClose={closeDialog}
    >
      <p className="edit-quote-words" dir="auto">
        <span>{placed ? wordsBefore(text, span.start) : ''}</span>
        <mark>{body && placed ? text.slice(span.start, span.end) : quote.exact}</mark>
        <span>{placed ? wordsAfter(text, span.end) : ''}</span>
      </p>
      <div className="edit-quote-steps" role="group" aria-label="Bounds of the quote">
        {steps.map(([by, label, name]) => (
          <Fragment key={by}>
            {by === 'start-back' ? <span>Begins</span> : by === 'end-back' ? <span>Ends</span> : null}
            <Button
              look="small"
              aria-label={name}
              title={name}
              disabled={!body || !placed}
              onClick={() => setSpan(nudge(span, by, all))}
            >
              {label}
            </Button>
          </Fragment>
        ))}
      </div>
      {field('name', 'Speaker', 'The full name, as far as it is known; empty when nobody can be named')}
      {field('mention', 'As printed', 'The words used for the speaker beside the quote')}
      {field('role', 'Role')}
      {field('affiliation', 'Affiliation')}
    </FormDialog>
  )
}

const clean = (text: string | null): string | null => text?.trim() || null
const trimmed = ({ name, mention, role, affiliation }: Speaker): Speaker => ({
  name: clean(name),
  mention: clean(mention),
  role: clean(role),
  affiliation: clean(affiliation)
})
