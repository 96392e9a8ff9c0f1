import type { ExportOf } from '#shared/export/export-request.ts'
import type { View } from '../view.ts'

/** What "Export" means where the person stands: the selection, else the collection that is shown, else nothing. */
export function exportOfView(
  { screen, scope, chosen }: Pick<View, 'screen' | 'scope' | 'chosen'>,
  shelf: string
): { readonly of: ExportOf; readonly title: string } | null {
  // The screen of quotes exports what is selected there itself.
  if (screen !== 'library') return null
  if (chosen.length > 1) return { of: { kind: 'articles', ids: [...chosen] }, title: 'Selected articles' }
  if (scope.kind === 'collection') return { of: { kind: 'collection', id: scope.id }, title: shelf }
  if (chosen.length === 1) return { of: { kind: 'articles', ids: [...chosen] }, title: 'Selected article' }
  return null
}
