import type { ReactNode } from 'react'
import { useOpenDialog } from '../ui/dialogs.ts'
import { ExportForm } from './export-form.tsx'

/** Draws the export dialog when it is asked for. */
export function ExportDialog(): ReactNode {
  const open = useOpenDialog()
  return open?.kind === 'export' ? (
    <ExportForm key={JSON.stringify(open.of)} of={open.of} title={open.title} />
  ) : null
}
