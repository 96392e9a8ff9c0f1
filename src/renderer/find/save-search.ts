import { openDialog } from '../ui/dialogs.ts'
import { view } from '../ui/view.ts'

/** Asks for the name under which the present search is kept. */
export function saveThisSearch(): void {
  const { text } = view.get()
  if (text.trim() !== '') openDialog({ kind: 'save-search', id: null, name: '', text: text.trim() })
}
