import type { ReactNode } from 'react'
import { useOpenDialog } from '../ui/dialogs.ts'
import { MergeSpeakerDialog } from './merge-speaker-dialog.tsx'
import { RenameSpeakerDialog } from './rename-speaker-dialog.tsx'

/** Draws the dialogs of this room when they are asked for. */
export function PeopleDialogs(): ReactNode {
  const open = useOpenDialog()
  if (open?.kind === 'merge-speaker') return <MergeSpeakerDialog name={open.name} />
  if (open?.kind === 'rename-speaker') return <RenameSpeakerDialog name={open.name} />
  return null
}
