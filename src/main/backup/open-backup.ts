import { open, stat, type FileHandle } from 'node:fs/promises'
import { type Entry, configure, Reader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { fail, messageOf, ok, type Result } from '#shared/result.ts'
import { cannotRead, type ReadCode } from '../vault/disk-problem.ts'
import { BACKUP_FORMAT, BackupManifest, MANIFEST } from './backup-manifest.ts'

configure({ useWebWorkers: false })

export type FileEntry = Exclude<Entry, { directory: true }>

/** A backup that is open for reading; nothing of it has been checked yet. */
export type OpenBackup = {
  readonly bytes: number
  readonly manifest: BackupManifest
  /** By name. */
  readonly entries: ReadonlyMap<string, FileEntry>
  /** Its bytes unpacked; throws where they cannot be. */
  read(entry: FileEntry): AsyncIterable<Uint8Array>
  close(): Promise<void>
}
export type OpenCode = ReadCode | 'no-backup' | 'damaged' | 'too-new'

const NO_BACKUP = 'It is no backup of Cuttings, or its beginning or end is missing.'

/** Opens a backup by the directory at its end and reads its manifest. Its names are never used as paths. */
export async function openBackup(path: string): Promise<Result<OpenBackup, OpenCode>> {
  let handle: FileHandle
  try {
    handle = await open(path, 'r')
  } catch (thrown) {
    const { code } = cannotRead(thrown).error
    return fail(
      code,
      code === 'vanished'
        ? `There is no backup ${path}. It may have been moved, or its disk is not connected.`
        : `The backup ${path} cannot be opened (${messageOf(thrown)}).`
    )
  }
  const opened = await readDirectory(handle, path)
  if (!opened.ok) await handle.close()
  return opened
}

async function readDirectory(handle: FileHandle, path: string): Promise<Result<OpenBackup, OpenCode>> {
  const { size } = await stat(path)
  const zip = new ZipReader(new HandleReader(handle, size))
  const entries = new Map<string, FileEntry>()
  try {
    for (const entry of await zip.getEntries()) if (!entry.directory) entries.set(entry.filename, entry)
  } catch (thrown) {
    return fail('no-backup', `${NO_BACKUP} (The directory at its end cannot be read: ${messageOf(thrown)}.)`)
  }
  const listed = entries.get(MANIFEST)
  if (!listed) return fail('no-backup', NO_BACKUP)
  const manifest = await readManifest(listed)
  if (!manifest.ok) return manifest
  return ok({
    bytes: size,
    manifest: manifest.value,
    entries,
    read: unpack,
    close: () => handle.close()
  })
}

async function readManifest(entry: FileEntry): Promise<Result<BackupManifest, OpenCode>> {
  let raw: unknown
  try {
    raw = JSON.parse(await entry.getData(new TextWriter(), { checkSignature: true }))
  } catch (thrown) {
    return fail('damaged', `Its manifest is damaged, ${placeOf(entry)} (${messageOf(thrown)}).`)
  }
  const manifest = BackupManifest.safeParse(raw)
  if (manifest.success) return ok(manifest.data)
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : null
  if (typeof format === 'number' && format > BACKUP_FORMAT)
    return fail('too-new', 'It was made by a newer version of Cuttings; use that one.')
  return fail('damaged', `Its manifest is damaged, ${placeOf(entry)}.`)
}

/** Where an entry lies in the file, for a person with a hex viewer: its header begins at the first byte named. */
export const placeOf = ({ offset, compressedSize, filename }: FileEntry): string =>
  `${filename}, from byte ${offset.toLocaleString('en-US')} on (${compressedSize.toLocaleString('en-US')} bytes packed)`

async function* unpack(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  // Where the entry's header is damaged the stream is never touched, and would be waited for without end.
  void entry.getData(writable).catch((thrown: unknown) => writable.abort(thrown).catch(() => undefined))
  for await (const chunk of readable) yield chunk
}

/** Reads a part of the file at a time. */
class HandleReader extends Reader<FileHandle> {
  readonly #handle: FileHandle

  constructor(handle: FileHandle, size: number) {
    super(handle)
    this.#handle = handle
    this.size = size
  }

  override async readUint8Array(at: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.size - at))
    const { bytesRead, buffer } = await this.#handle.read(Buffer.allocUnsafe(wanted), 0, wanted, at)
    return buffer.subarray(0, bytesRead)
  }
}
