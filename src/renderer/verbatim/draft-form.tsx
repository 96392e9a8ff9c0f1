import type { ReactNode } from 'react'
import { checkDraft, checkDraftFile, writeDraft } from '../ui/draft-check.ts'
import { Button } from '../ui/primitives/button.tsx'
import { TextArea } from '../ui/primitives/field.tsx'

type Props = { readonly text: string; readonly problem: string | null }

/** Where a quote or a whole draft is pasted. */
export function DraftForm({ text, problem }: Props): ReactNode {
  return (
    <form
      className="verbatim-form"
      data-pane="list"
      onSubmit={(event) => {
        event.preventDefault()
        void checkDraft()
      }}
    >
      <h2>Check quotes against the archive</h2>
      <p>
        Paste one quote in its quotation marks, or a whole draft. Every quoted stretch is compared with all
        articles: word for word, only other marks, words changed, put together from two places, or not there
        at all.
      </p>
      <TextArea
        label="Your text"
        hint="Nothing of it is kept, and nothing leaves this computer."
        rows={16}
        maxLength={1_000_000}
        value={text}
        onChange={(event) => writeDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void checkDraft()
        }}
      />
      {problem ? (
        <p className="verbatim-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="verbatim-buttons">
        <Button look="primary" type="submit" disabled={text.trim() === ''}>
          Check
        </Button>
        <Button onClick={() => void checkDraftFile()}>Check a file…</Button>
      </div>
    </form>
  )
}
