import type { ReactNode } from 'react'
import { closeDialog } from '../ui/dialogs.ts'
import { apply } from '../ui/operations.ts'
import { NoteDialog } from '../ui/primitives/note-dialog.tsx'

type Props = { readonly itemId: string; readonly note: string }

/** What this story or quote is here for; another collection can say something else of it. */
export function NoteItemDialog({ itemId, note }: Props): ReactNode {
  const save = async (text: string): Promise<void> => {
    if (await apply({ do: 'item:note', itemId, note: text }, 'say')) closeDialog()
  }
  return (
    <NoteDialog
      title="Note in this collection"
      hint="Belongs to this place alone, and is printed with it in an export."
      note={note}
      onSave={(text) => void save(text)}
      onClose={closeDialog}
    />
  )
}
