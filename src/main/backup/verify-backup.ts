import { createHash } from 'node:crypto'
import { fail, messageOf, ok, type Result } from '#shared/result.ts'
import { type BackupEntry, type BackupManifest, entryKind, MANIFEST } from './backup-manifest.ts'
import { openBackup, type OpenBackup, type OpenCode, placeOf } from './open-backup.ts'
import { checkSeal } from './sealed-file.ts'

/**
 * Reads every byte: each entry against the manifest's SHA-256 and size, and the whole file against its seal. A failure
 * names the place. `progress` in bytes of the file.
 */
export async function verifyBackup(
  path: string,
  progress: (done: number, of: number) => void = () => undefined
): Promise<Result<BackupManifest, OpenCode>> {
  const opened = await openBackup(path)
  if (!opened.ok) return opened
  const backup = opened.value
  try {
    let done = 0
    for (const entry of backup.manifest.entries) {
      const damage = await damageOf(backup, entry)
      if (damage !== null) return fail('damaged', damage)
      done += backup.entries.get(entry.name)?.compressedSize ?? 0
      progress(done, backup.bytes)
    }
    const unlisted = unlistedEntry(backup)
    if (unlisted !== null) return fail('damaged', `It holds ${unlisted}, which its manifest does not name.`)
    const seal = await checkSeal(path, backup.bytes)
    if (seal === 'sound') return ok(backup.manifest)
    return fail(
      'damaged',
      `Its entries are whole, but ${seal === 'none' ? 'the seal in its last bytes is damaged' : 'the file was changed in its directory, its manifest, or between the entries'}.`
    )
  } finally {
    await backup.close()
  }
}

async function damageOf(backup: OpenBackup, { name, bytes, sha256 }: BackupEntry): Promise<string | null> {
  const entry = backup.entries.get(name)
  if (!entry) return `It lacks ${name}.`
  const kind = entryKind(name)
  if (kind?.kind === 'original' && kind.sha256 !== sha256)
    return `${name} is not the original it is named after.`
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of backup.read(entry)) {
      hash.update(chunk)
      size += chunk.length
      if (size > bytes) break
    }
  } catch (thrown) {
    return `It is damaged in ${placeOf(entry)}: ${messageOf(thrown)}.`
  }
  return size === bytes && hash.digest('hex') === sha256 ? null : `It is damaged in ${placeOf(entry)}.`
}

function unlistedEntry({ manifest, entries }: OpenBackup): string | null {
  const listed = new Set(manifest.entries.map(({ name }) => name).concat(MANIFEST))
  return [...entries.keys()].find((name) => !listed.has(name)) ?? null
}
