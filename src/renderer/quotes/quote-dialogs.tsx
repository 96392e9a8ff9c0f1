import type { ReactNode } from 'react'
import { useOpenDialog } from '../ui/dialogs.ts'
import { AcceptAboveDialog } from './accept-above-dialog.tsx'
import { EditQuoteDialog } from './edit-quote-dialog.tsx'
import { LineageDialog } from './lineage-dialog.tsx'
import { NoteQuotesDialog } from './note-quotes-dialog.tsx'
import { ReattributeDialog } from './reattribute-dialog.tsx'

/** Draws the dialogs of this room when they are asked for. */
export function QuoteDialogs(): ReactNode {
  const open = useOpenDialog()
  if (open?.kind === 'edit-quote') return <EditQuoteDialog key={open.quote.id} quote={open.quote} />
  if (open?.kind === 'note-quotes') return <NoteQuotesDialog quoteIds={open.quoteIds} note={open.note} />
  if (open?.kind === 'lineage') return <LineageDialog key={open.quote.id} quote={open.quote} />
  if (open?.kind === 're-attribute') return <ReattributeDialog quotes={open.quotes} />
  if (open?.kind === 'accept-above') return <AcceptAboveDialog filter={open.filter} />
  return null
}
