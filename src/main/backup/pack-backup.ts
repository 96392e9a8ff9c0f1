import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { configure, ZipWriter } from '@zip.js/zip.js'
import { ok, type Result } from '#shared/result.ts'
import { systemCode } from '../vault/disk-problem.ts'
import { listOriginals } from '../vault/list-originals.ts'
import {
  BACKUP_FORMAT,
  type BackupEntry,
  type BackupManifest,
  journalEntry,
  MANIFEST,
  originalEntry,
  rowsEntry,
  SETTINGS
} from './backup-manifest.ts'
import { isPacked } from './is-packed.ts'
import { journalFiles } from './read-journal.ts'
import { createSealedFile, emptySeal } from './sealed-file.ts'
import { spoolRows } from './spool-rows.ts'
import type { WriteBackup } from './write-backup.ts'

configure({ useWebWorkers: false })

type Packing = WriteBackup & {
  readonly unfinished: string
  /** A folder for the rows until they are packed; the caller removes it. */
  readonly spool: string
}

/**
 * Writes rows, journal, settings, originals and the manifest into `unfinished`. The rows come first: whatever they
 * refer to is in the vault and in the journal by then. Throws where the disk fails.
 */
export async function packBackup(options: Packing): Promise<Result<BackupManifest>> {
  const { archivePath, vault, unfinished, appVersion, now, progress } = options
  const made = now()
  const spooled = await spoolRows(options.dump, options.spool)
  if (!spooled.ok) return spooled
  const { facts, tables } = spooled.value
  const originals = await listOriginals(archivePath)
  const of = originals.reduce((sum, { bytes }) => sum + bytes, 0)
  const file = await createSealedFile(unfinished)
  try {
    const zip = new ZipWriter(file.stream, {
      keepOrder: true,
      lastModDate: made,
      extendedTimestamp: false
    })
    const entries: BackupEntry[] = []
    async function add(name: string, chunks: AsyncIterable<Uint8Array>, level?: number): Promise<void> {
      const hash = createHash('sha256')
      let bytes = 0
      async function* hashed(): AsyncGenerator<Uint8Array> {
        for await (const chunk of chunks) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      }
      await zip.add(name, webStream(hashed()), level === undefined ? {} : { level })
      entries.push({ name, bytes, sha256: hash.digest('hex') })
    }

    for (const { table, file: path } of tables) await add(rowsEntry(table), createReadStream(path))
    const journal = join(archivePath, 'journal')
    for (const name of await journalFiles(journal)) {
      // It grows while it is read: what is there now is taken, and a line cut in two is known as such.
      const { size } = await stat(join(journal, name))
      if (size > 0) await add(journalEntry(name), createReadStream(join(journal, name), { end: size - 1 }))
    }
    const settings = await readSettings(archivePath)
    if (settings) await add(SETTINGS, once(settings))
    const leftOut: string[] = []
    let done = 0
    for (const { sha256, bytes } of originals) {
      progress({ doing: 'writing', done, of })
      const original = await vault.read(sha256)
      if (original.ok)
        await add(originalEntry(sha256), once(original.value), isPacked(original.value) ? 0 : undefined)
      else leftOut.push(sha256)
      done += bytes
    }
    const rows = Object.fromEntries(tables.map(({ table, rows: count }) => [table, count]))
    const manifest = {
      format: BACKUP_FORMAT,
      app: appVersion,
      made: made.toISOString(),
      facts,
      rows,
      leftOut,
      entries
    } as const
    await zip.add(MANIFEST, webStream(once(Buffer.from(JSON.stringify(manifest, null, 1)))))
    await zip.close(emptySeal())
    await file.seal()
    return ok(manifest)
  } finally {
    await file.close()
  }
}

// Node's own type of a web stream is not the DOM's, though both are the same thing.
const webStream = (chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>

// eslint-disable-next-line @typescript-eslint/require-await -- what is added is a stream, also where it is one piece
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function readSettings(archivePath: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(archivePath, SETTINGS))
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return null
    throw thrown
  }
}
