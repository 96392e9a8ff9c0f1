import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, statfs, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { fail, ok, type Result } from '#shared/result.ts'
import { cannotRead, cannotWrite, systemCode, type ReadCode, type WriteCode } from './disk-problem.ts'
import { makeFolder } from './make-folder.ts'
import { syncFolder } from './sync-folder.ts'
import { takeFile, type FsPath, type Staged, type TakeCode } from './take-file.ts'

/**
 * Larger originals are not taken: the reader must hold one whole in memory (decision 305). Only containers are read up to
 * this; for one article the reader's own limit is lower. Bytes.
 */
export const LARGEST_ORIGINAL = 512 * 1024 * 1024

/**
 * The originals, byte for byte, each at `vault/ab/cdef…` by its SHA-256 (lower-case hex), read-only. An original
 * comes in twice over: `take` copies it into the anteroom while hashing it, `commit` makes a batch durable.
 */
export type Vault = {
  take(source: FsPath): Promise<Result<Staged, TakeCode>>
  /** The same for an original that is in memory, as those of a backup are. */
  takeBytes(bytes: Uint8Array): Promise<Result<Staged, WriteCode>>
  /** Answers when every byte and name of the batch is on the disk. An original that is there already stays. */
  commit(batch: readonly Staged[]): Promise<Result<null, WriteCode>>
  discard(batch: readonly Staged[]): Promise<void>
  has(sha256: string): Promise<boolean>
  /** Where the original lies, for a process that only reads it. */
  placeOf(sha256: string): string
  /** The bytes, checked against their hash. */
  read(sha256: string): Promise<Result<Uint8Array, ReadCode | 'not-kept' | 'damaged'>>
  freeBytes(): Promise<number>
}

/** Opens the vault below the archive's folder; what a crash left half-written in the anteroom is thrown away. */
export async function openVault(archive: string): Promise<Vault> {
  const folder = join(archive, 'vault')
  const anteroom = join(folder, 'incoming')
  await rm(anteroom, { recursive: true, force: true })
  await mkdir(anteroom, { recursive: true })
  await syncFolder(folder)

  let shelves: Promise<void> | null = null
  /** All 256 at the first commit: later none has to make one and sync its parent. */
  async function makeShelves(): Promise<void> {
    const names = Array.from({ length: 256 }, (_, shelf) => shelf.toString(16).padStart(2, '0'))
    await together(names.map((name) => () => makeFolder(join(folder, name))))
    await syncFolder(folder)
  }

  let taken = 0
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2))

  return {
    take: (source) =>
      takeFile(source, join(anteroom, String(++taken)), { limit: LARGEST_ORIGINAL, folder: archive }),
    takeBytes: async (bytes) => {
      const path = join(anteroom, String(++taken))
      try {
        await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
        return ok({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, path })
      } catch (thrown) {
        await rm(path, { force: true })
        return cannotWrite(thrown, archive)
      }
    },
    commit: async (batch) => {
      if (batch.length === 0) return ok(null)
      try {
        // One that failed is tried again by the next commit.
        await (shelves ??= makeShelves().catch((thrown: unknown) => {
          shelves = null
          throw thrown
        }))
        const fresh = await withoutKept(batch, pathOf)
        await together(
          fresh.map(
            ({ path }) =>
              () =>
                seal(path)
          )
        )
        await together(
          fresh.map(
            ({ path, sha256 }) =>
              () =>
                rename(path, pathOf(sha256))
          )
        )
        const touched = new Set(batch.map(({ sha256 }) => dirname(pathOf(sha256))))
        await together([...touched].map((shelf) => () => syncFolder(shelf)))
        return ok(null)
      } catch (thrown) {
        return cannotWrite(thrown, archive)
      }
    },
    discard: async (batch) => {
      // A copy that was committed is no longer there: nothing to throw away.
      await Promise.all(batch.map(({ path }) => unlink(path).catch(() => undefined)))
    },
    has: async (sha256) => (await sizeOf(pathOf(sha256))) !== null,
    placeOf: pathOf,
    read: (sha256) => readChecked(sha256, pathOf(sha256)),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    }
  }
}

/** Waits for all of them even when one fails, so that none still works on a file that is being thrown away. */
async function together(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const done = await Promise.allSettled(tasks.map((task) => task()))
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

async function withoutKept(batch: readonly Staged[], pathOf: (sha256: string) => string): Promise<Staged[]> {
  const fresh = new Map<string, Staged>()
  for (const staged of batch) {
    // The size tells a whole file from one that a failing disk cut short; that one is replaced.
    const kept = fresh.has(staged.sha256) || (await sizeOf(pathOf(staged.sha256))) === staged.bytes
    if (kept) await unlink(staged.path)
    else fresh.set(staged.sha256, staged)
  }
  return [...fresh.values()]
}

async function seal(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.chmod(0o444)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return null
    throw thrown
  }
}

const SLICE = 1_000_000

async function readChecked(
  sha256: string,
  path: string
): Promise<Result<Uint8Array, ReadCode | 'not-kept' | 'damaged'>> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (thrown) {
    if (systemCode(thrown) !== 'ENOENT') return cannotRead(thrown)
    return fail('not-kept', 'The original is not in the vault. Import the file again to bring it back.')
  }
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += SLICE) {
    hash.update(bytes.subarray(at, at + SLICE))
    await breathe()
  }
  if (hash.digest('hex') === sha256) return ok(bytes)
  return fail('damaged', 'The original in the vault was changed or damaged. Restore it from a backup.')
}
