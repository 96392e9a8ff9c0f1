import type { ReactNode } from 'react'
import { useOpenDialog } from '../ui/dialogs.ts'
import { ColumnsDialog } from './columns-dialog.tsx'
import { LookDialog } from './look-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'

/** Draws the dialogs of this room when they are asked for. */
export function ImportDialogs(): ReactNode {
  const open = useOpenDialog()
  if (open?.kind === 'import') return <LookDialog key={open.paths.join('\n')} paths={open.paths} />
  if (open?.kind === 'set-columns')
    return <ColumnsDialog key={open.path} path={open.path} fileName={open.fileName} />
  if (open?.kind === 'paste') return <PasteDialog />
  return null
}
