import type { ReactNode } from 'react'
import { useOpenDialog } from '../ui/dialogs.ts'
import { PlaceQuoteDialog } from './place-quote-dialog.tsx'
import { RereadDialog } from './reread/reread-dialog.tsx'

/** Draws the dialogs of this room when they are asked for. */
export function ReaderDialogs(): ReactNode {
  const open = useOpenDialog()
  if (open?.kind === 'place-quote') return <PlaceQuoteDialog quote={open.quote} places={open.places} />
  if (open?.kind === 'reread') return <RereadDialog articleIds={open.articleIds} />
  return null
}
