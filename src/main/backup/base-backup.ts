import { join } from 'node:path'
import type { LineOf } from '#shared/backup/journal-entry.ts'
import { namesIn } from '../vault/names-in.ts'
import { BACKUPS, backupMoment, newestFirst } from './backup-names.ts'
import { lineageOf } from './lineage.ts'
import { openBackup, type OpenBackup } from './open-backup.ts'
import { verifyBackup } from './verify-backup.ts'

/** A backup that the archive can be made anew from, and the last line of the journal that is in its rows. */
export type BaseBackup = { readonly backup: OpenBackup; readonly line: LineOf }

/**
 * The newest backup in the archive's folder that is sound and of the very past of this database; null where there is
 * none. Whoever gets it closes it.
 */
export async function findBaseBackup(archivePath: string, archive: string): Promise<BaseBackup | null> {
  const lineage = await lineageOf(archivePath, archive)
  const folder = join(archivePath, BACKUPS)
  for (const name of (await namesIn(folder)).filter((one) => backupMoment(one)).sort(newestFirst)) {
    const opened = await openBackup(join(folder, name))
    if (!opened.ok) continue
    const { archive: of, line } = opened.value.manifest.facts
    // Rows with changes that this database never had are not its own.
    const ours = line !== null && line <= (lineage.get(of) ?? -1)
    if (ours && (await verifyBackup(join(folder, name))).ok)
      return { backup: opened.value, line: { archive: of, line } }
    await opened.value.close()
  }
  return null
}
