import type { ExportOf, ExportRequest } from '#shared/export/export-request.ts'
import { createStore, useStore } from '../ui/store.ts'

export type ExportChoices = Omit<ExportRequest, 'of' | 'title'>

// Countries that print on Letter (CLDR: paper size US-Letter).
const letter = /-(?:US|CA|MX|PH|CL|CO|VE|CR|GT|NI|PA|SV|PR|BZ)\b/u

/** What was chosen last, so that the next export of this window starts from it. */
const choices = createStore<ExportChoices>({
  format: 'pdf',
  layout: 'one-file',
  quotes: 'kept',
  fullText: true,
  paper: letter.test(navigator.language) ? 'Letter' : 'A4'
})
export const useExportChoices = (): ExportChoices => useStore(choices, (state) => state)
export const choose = (change: Partial<ExportChoices>): void => choices.set(change)

/** Null while the title is missing: there is nothing to preview or write then. */
export function requestOf(of: ExportOf, title: string, chosen: ExportChoices): ExportRequest | null {
  const trimmed = title.trim()
  return trimmed === '' ? null : { ...chosen, of, title: trimmed }
}
