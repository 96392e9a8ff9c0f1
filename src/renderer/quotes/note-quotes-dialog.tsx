import type { ReactNode } from 'react'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { NoteDialog } from '../ui/primitives/note-dialog.tsx'

type Props = { readonly quoteIds: readonly string[]; readonly note: string }

export function NoteQuotesDialog({ quoteIds, note }: Props): ReactNode {
  const save = async (text: string): Promise<void> => {
    if (await apply({ do: 'quotes:note', ids: [...quoteIds], note: text }, 'say')) closeDialog()
  }
  return (
    <NoteDialog
      title={quoteIds.length === 1 ? 'Note on this quote' : `Note on ${plural(quoteIds.length, 'quote')}`}
      note={note}
      onSave={(text) => void save(text)}
      onClose={closeDialog}
    />
  )
}
