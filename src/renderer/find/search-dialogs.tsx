import type { ReactNode } from 'react'
import { useOpenDialog } from '../ui/dialogs.ts'
import { SaveSearchDialog } from './save-search-dialog.tsx'

/** Draws the dialogs of this room when they are asked for. */
export function SearchDialogs(): ReactNode {
  const open = useOpenDialog()
  if (open?.kind !== 'save-search') return null
  return <SaveSearchDialog key={open.id ?? ''} id={open.id} name={open.name} text={open.text} />
}
