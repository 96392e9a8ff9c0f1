import type { ExportRequest, WrittenFile } from '#shared/export/export-request.ts'
import { ok, type Result } from '#shared/result.ts'
import { main } from '../ui/main-client.ts'

/** Asks where to, then writes; null when the person changed their mind. */
export async function saveExport(request: ExportRequest): Promise<Result<readonly WrittenFile[] | null>> {
  const chosen = await main.request('export:choose', request)
  if (!chosen.ok) return chosen
  const { path } = chosen.value
  if (path === null) return ok(null)
  const result = await main.request('export:write', { request, to: path })
  return result.ok ? ok(result.value.files) : result
}
