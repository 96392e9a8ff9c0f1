import type { ExportOf } from '#shared/export/export-request.ts'
import type { Scope } from '#shared/query/list-query.ts'

/** What "Export" means where the person stands: the selection, else the collection that is shown, else nothing. */
export function exportOfView(
  scope: Scope,
  chosen: readonly number[],
  shelf: string
): { readonly of: ExportOf; readonly title: string } | null {
  if (chosen.length > 1) return { of: { kind: 'articles', ids: [...chosen] }, title: 'Selected articles' }
  if (scope.kind === 'collection') return { of: { kind: 'collection', id: scope.id }, title: shelf }
  if (chosen.length === 1) return { of: { kind: 'articles', ids: [...chosen] }, title: 'Selected article' }
  return null
}
