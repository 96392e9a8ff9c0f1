import { useState, type ReactNode } from 'react'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { TextField } from '../ui/primitives/field.tsx'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { showSpeaker } from '../ui/view.ts'

/** The name a speaker is listed under. One that somebody else has would make them one person: that is said before. */
export function RenameSpeakerDialog({ name }: { readonly name: string }): ReactNode {
  const [typed, setTyped] = useState(name)
  const next = typed.trim()
  const other = useArchive('people:speaker', { name: next }, next !== '' && next !== name).data
  const taken = next !== name && other ? other : null
  const save = async (): Promise<void> => {
    const done = taken
      ? await apply({ do: 'people:merge', id: newId(), name: next, names: [name, next] }, 'say')
      : await apply({ do: 'people:rename', id: newId(), from: name, name: next }, 'say')
    if (!done) return
    closeDialog()
    showSpeaker(next)
  }
  return (
    <FormDialog
      title="Rename speaker"
      submit={taken ? 'Merge the two' : 'Rename'}
      disabled={next === '' || next === name}
      onSubmit={() => void save()}
      onClose={closeDialog}
    >
      <TextField
        label="Name"
        autoFocus
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        hint={
          taken
            ? `There is a ${next} with ${plural(taken.quotes, 'quote')} already: the two would be one speaker.`
            : 'Quotes keep the spelling that was printed.'
        }
      />
    </FormDialog>
  )
}
