import { ok, type Result } from '#shared/result.ts'
import type { BackupPreview } from '#shared/backup/backup-file.ts'
import type { KeptFacts } from '#shared/backup/archive-facts.ts'
import { listOriginals } from '../vault/list-originals.ts'
import { entryKind, type BackupManifest } from './backup-manifest.ts'

/** What a checked backup holds, and how the archive that it would replace differs from it. */
export async function previewBackup(
  path: string,
  manifest: BackupManifest,
  { archivePath, facts }: { readonly archivePath: string; readonly facts: KeptFacts | null }
): Promise<Result<BackupPreview>> {
  const { rows, made, app, entries, leftOut } = manifest
  const inBackup = new Set<string>()
  for (const { name } of entries) {
    const kind = entryKind(name)
    if (kind?.kind === 'original') inBackup.add(kind.sha256)
  }
  const here = await listOriginals(archivePath)
  const shared = here.filter(({ sha256 }) => inBackup.has(sha256)).length
  return ok({
    path,
    made,
    app,
    articles: rows['articles'] ?? 0,
    quotes: rows['quotes'] ?? 0,
    tags: rows['tags'] ?? 0,
    collections: rows['collections'] ?? 0,
    originals: inBackup.size,
    leftOut: leftOut.length,
    here:
      facts === null
        ? null
        : {
            articles: facts.articles,
            originalsOnlyHere: here.length - shared,
            originalsOnlyInBackup: inBackup.size - shared
          }
  })
}
