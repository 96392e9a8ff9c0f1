import { useState, type ReactNode } from 'react'
import { closeDialog } from '../ui/dialogs.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { TextField } from '../ui/primitives/field.tsx'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'

type Props = { readonly id: string | null; readonly name: string; readonly text: string }

/** Keeps a search under a name, or changes one that is kept. */
export function SaveSearchDialog({ id, name: oldName, text: oldText }: Props): ReactNode {
  const [name, setName] = useState(oldName || oldText)
  const [text, setText] = useState(oldText)
  const save = async (): Promise<void> => {
    const done =
      id === null
        ? await apply({ do: 'search:save', id: newId(), name: name.trim(), text }, 'say')
        : await apply({ do: 'search:change', id, name: name.trim(), text }, 'say')
    if (done) closeDialog()
  }
  return (
    <FormDialog
      title={id === null ? 'Save this search' : `Saved search “${oldName}”`}
      submit="Save"
      disabled={!name.trim() || !text.trim()}
      onSubmit={() => void save()}
      onClose={closeDialog}
    >
      <TextField
        label="Name"
        hint="It stands in the sidebar and always shows what the search finds now."
        autoFocus
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField label="Search" value={text} onChange={({ target }) => setText(target.value)} />
    </FormDialog>
  )
}
