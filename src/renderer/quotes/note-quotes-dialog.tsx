import { useState, type ReactNode } from 'react'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { Button } from '../ui/primitives/button.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { TextArea } from '../ui/primitives/field.tsx'

type Props = { readonly quoteIds: readonly string[]; readonly note: string }

export function NoteQuotesDialog({ quoteIds, note }: Props): ReactNode {
  const [text, setText] = useState(note)
  const save = async (): Promise<void> => {
    if (await apply({ do: 'quotes:note', ids: [...quoteIds], note: text.trim() }, 'say')) closeDialog()
  }
  return (
    <Dialog
      title={quoteIds.length === 1 ? 'Note on this quote' : `Note on ${plural(quoteIds.length, 'quote')}`}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button look="primary" onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <TextArea
        label="Note"
        rows={5}
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      />
    </Dialog>
  )
}
