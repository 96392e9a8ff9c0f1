import type { ListQuery } from '#shared/query/list-query.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { listView } from '../views/list-view.ts'
import { rowsById } from './facet-columns.ts'

/** The rows, in the columns, of the articles of a list. */
export async function rowsOfList(archive: Archive, query: ListQuery): Promise<Result<Uint32Array>> {
  const view = await listView(archive, query)
  if (!view.ok) return view
  const rowOf = await rowsById(archive)
  return ok(view.value.map((id) => rowOf[id] ?? 0))
}
