import './look-dialog.css'
import { useState, type ReactNode } from 'react'
import { closeDialog, openDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { Button } from '../ui/primitives/button.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { TextArea } from '../ui/primitives/field.tsx'
import { pastedPaths } from './pasted-paths.ts'

/** For paths copied from a terminal, a file manager or a message. */
export function PasteDialog(): ReactNode {
  const [text, setText] = useState('')
  const { paths, unclear } = pastedPaths(text)
  const next = (): void => {
    if (paths.length > 0) openDialog({ kind: 'import', paths })
  }
  return (
    <Dialog
      title="Import from paths"
      size="medium"
      onClose={closeDialog}
      actions={
        <>
          <span className="count paste-count">{paths.length > 0 ? plural(paths.length, 'path') : ''}</span>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button look="primary" disabled={paths.length === 0} onClick={next}>
            Continue…
          </Button>
        </>
      }
    >
      <TextArea
        label="Files and folders, one path a line"
        hint="Quotation marks and file:// addresses are understood. Ctrl Enter continues."
        rows={8}
        autoFocus
        spellCheck={false}
        value={text}
        placeholder={'/home/ann/News/September\nfile:///home/ann/News/letter%20to%20the%20editor.html'}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) next()
        }}
      />
      {unclear.length > 0 ? (
        <div role="status" className="paste-unclear">
          <p className="problem-text">
            {unclear.length === 1 ? 'This line is' : 'These lines are'} not a whole path. Write it from the
            top: it begins with / or with a drive such as C:\. “~” cannot be resolved here.
          </p>
          <ul className="look-paths" aria-label="Lines that are not a whole path">
            {unclear.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Dialog>
  )
}
