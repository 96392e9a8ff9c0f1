import { useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextArea } from './field.tsx'

type Props = {
  readonly title: string
  readonly hint?: string
  readonly note: string
  readonly onSave: (note: string) => void
  readonly onClose: () => void
}

/** A note to write or change; Ctrl+Enter keeps it. */
export function NoteDialog({ title, hint, note, onSave, onClose }: Props): ReactNode {
  const [text, setText] = useState(note)
  const save = (): void => onSave(text.trim())
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Save <kbd className="kbd-bare">Ctrl Enter</kbd>
          </Button>
        </>
      }
    >
      <TextArea
        label="Note"
        hint={hint}
        rows={5}
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        }}
      />
    </Dialog>
  )
}
