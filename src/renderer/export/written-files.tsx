import './written-files.css'
import type { ReactNode } from 'react'
import type { WrittenFile } from '#shared/export/export-request.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { formatBytes, plural } from '../ui/format.ts'
import { main } from '../ui/main-client.ts'
import { Button } from '../ui/primitives/button.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { tell, tellProblem } from '../ui/toasts.ts'
import { checksumList } from './checksum-list.ts'
import { VirtualRows } from './virtual-rows.tsx'

type Props = { readonly files: readonly WrittenFile[]; readonly onBack: () => void }

const ROW_HEIGHT = 59

/** What was written, where, and the sums by which anyone can check that it is unchanged. */
export function WrittenFiles({ files, onBack }: Props): ReactNode {
  const size = formatBytes(files.reduce((sum, { bytes }) => sum + bytes, 0))
  return (
    <Dialog
      title="Exported"
      size="medium"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button onClick={() => void copy(checksumList(files), 'The list was copied')}>Copy list</Button>
          <Button look="primary" autoFocus onClick={closeDialog}>
            Done
          </Button>
        </>
      }
    >
      <p role="status">
        {plural(files.length, 'file')}, {size}, written. The SHA-256 is of what is on the disk now: it proves
        later that a file is unchanged.
      </p>
      <div className="written" style={{ height: files.length * ROW_HEIGHT + 2 }}>
        <VirtualRows
          label="Written files"
          count={files.length}
          rowHeight={ROW_HEIGHT}
          measured
          renderRow={(index) => <FileRow file={files[index]} />}
        />
      </div>
    </Dialog>
  )
}

function FileRow({ file }: { readonly file: WrittenFile | undefined }): ReactNode {
  if (!file) return null
  return (
    <div className="written-file">
      <p>{file.path}</p>
      <span className="written-size">{formatBytes(file.bytes)}</span>
      <code>SHA-256 {file.sha256}</code>
      <Button look="small" onClick={() => void copy(file.sha256, 'The SHA-256 was copied')}>
        Copy
      </Button>
    </div>
  )
}

async function copy(text: string, done: string): Promise<void> {
  const result = await main.request('clipboard:write', { text })
  if (result.ok) tell(done)
  else tellProblem(`It could not be copied: ${result.error.message}`)
}
