import './first-run.css'
import type { ReactNode } from 'react'
import { openDialog } from '../ui/dialogs.ts'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'
import { chooseAndImport } from './choose-and-import.ts'

/** What an empty archive shows: the one thing to do first, in three ways. */
export function FirstRun(): ReactNode {
  return (
    <div className="first-run">
      <EmptyState
        title="Drop a folder of articles here"
        action={
          <>
            <Button look="primary" onClick={() => void chooseAndImport('folder')}>
              Choose folder…
            </Button>
            <Button onClick={() => void chooseAndImport('files')}>
              Choose files… <KeyHint of="import-files" />
            </Button>
            <Button look="quiet" onClick={() => openDialog({ kind: 'paste' })}>
              Paste paths…
            </Button>
          </>
        }
      >
        Text, Markdown, saved web pages and JSON, in any mixture of folders. Headline, byline, date, source
        and every quote are read from them; the originals are kept and nothing leaves this computer.
      </EmptyState>
    </div>
  )
}
