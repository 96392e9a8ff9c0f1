import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Fail, fail, messageOf, ok, type Result } from '#shared/result.ts'
import { systemCode } from '../vault/disk-problem.ts'
import { listOriginals } from '../vault/list-originals.ts'
import { makeFolder } from '../vault/make-folder.ts'
import { syncFolder } from '../vault/sync-folder.ts'
import type { Vault } from '../vault/vault.ts'
import type { BackupManifest } from './backup-manifest.ts'
import { packBackup } from './pack-backup.ts'
import type { DumpRows } from './spool-rows.ts'
import { verifyBackup } from './verify-backup.ts'

export type BackupStep = {
  readonly doing: 'writing' | 'verifying'
  readonly done: number
  readonly of: number
}

export type WriteBackup = {
  readonly archivePath: string
  readonly vault: Vault
  readonly dump: DumpRows
  /** The file to write, absolute; it must not be there. */
  readonly target: string
  readonly appVersion: string
  readonly now: () => Date
  /** Bytes of the originals and the journal written, or of the backup read back. */
  readonly progress: (step: BackupStep) => void
}

export type WrittenBackup = {
  readonly path: string
  readonly bytes: number
  readonly manifest: BackupManifest
}

/** Kept free beside what the backup itself will take. Bytes. */
const MARGIN = 20_000_000

/**
 * Writes the whole archive into one file, reads it back and compares it with its manifest; only then it gets its name.
 * Whatever goes wrong, nothing half-made stays.
 */
export async function writeBackup(options: WriteBackup): Promise<Result<WrittenBackup>> {
  const { archivePath, target } = options
  const folder = dirname(target)
  const unfinished = join(folder, `.cuttings-${randomUUID()}.part`)
  const spool = `${unfinished}-rows`
  try {
    await makeFolder(folder)
    if (await isThere(target)) return fail('exists', `${target} is there already; name another file.`)
    const space = await checkSpace(archivePath, folder)
    if (!space.ok) return space
    const packed = await packBackup({ ...options, unfinished, spool })
    if (!packed.ok) return packed
    const verified = await verifyBackup(unfinished, (done, of) =>
      options.progress({ doing: 'verifying', done, of })
    )
    if (!verified.ok)
      return fail(
        'damaged',
        `The backup was not the same when it was read back: ${verified.error.message} The disk may be failing; try another one.`
      )
    const { size } = await stat(unfinished)
    await rename(unfinished, target)
    await syncFolder(folder)
    return ok({ path: target, bytes: size, manifest: verified.value })
  } catch (thrown) {
    return cannotBackUp(thrown, folder)
  } finally {
    await rm(spool, { recursive: true, force: true }).catch(() => undefined)
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return false
    throw thrown
  }
}

/** Originals and rows are packed, so that what they take unpacked is more than enough. */
async function checkSpace(archivePath: string, folder: string): Promise<Result<null, 'disk-full'>> {
  const originals = (await listOriginals(archivePath)).reduce((sum, { bytes }) => sum + bytes, 0)
  const rest = await Promise.all(['journal', 'IndexedDB'].map((name) => bytesIn(join(archivePath, name))))
  const needed = originals + rest.reduce((sum, bytes) => sum + bytes, MARGIN)
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= needed) return ok(null)
  const [wanted, there] = [needed, free].map(
    (bytes) => `${Math.ceil(bytes / 1e6).toLocaleString('en-US')} MB`
  )
  return fail(
    'disk-full',
    `A backup needs up to ${wanted} in ${folder}; ${there} are free. Free some space, or back up to another disk.`
  )
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sizes = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    // The database tidies its files while they are counted.
    return entry.isDirectory() ? bytesIn(path) : (await stat(path).catch(() => ({ size: 0 }))).size
  })
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}

/** Why a backup could not be written, and what to do. */
function cannotBackUp(thrown: unknown, folder: string): Fail {
  switch (systemCode(thrown)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `The disk of ${folder} became full. No backup was made; free some space, or back up to another disk.`
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail(
        'target-unwritable',
        `You may not write into ${folder}. No backup was made; choose another folder.`
      )
    default:
      return fail('target-unwritable', `No backup was made in ${folder}: ${messageOf(thrown)}`)
  }
}
