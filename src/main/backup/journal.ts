import { mkdir, open, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'
import { cannotWrite, type WriteCode } from '../vault/disk-problem.ts'
import { syncFolder } from '../vault/sync-folder.ts'
import { oneLine, writeLine } from './journal-line.ts'
import { journalFiles, readJournalFile } from './read-journal.ts'

/** A file that has reached this size gets no more lines. Bytes. */
const FULL = 16 * 1024 * 1024

export type Journal = {
  /** `lines` are whole JSON documents; answered when they are on the disk, or not at all acknowledged. */
  append(lines: readonly string[]): Promise<Result<null, WriteCode | 'not-json'>>
  /** Waits for what is being written. */
  close(): Promise<void>
}

type Waiting = {
  readonly lines: readonly string[]
  readonly settle: (result: Result<null, WriteCode>) => void
}
type Open = { handle: FileHandle; bytes: number; number: number; nextSeq: number }

/**
 * The append-only journal below the archive's folder. Calls that come while a write is under way are written
 * together with one sync. Acknowledged bytes are never touched again: after a torn line, a failed write or a full
 * file the journal goes on in a new file.
 */
export async function openJournal(archive: string, { full = FULL } = {}): Promise<Journal> {
  const folder = join(archive, 'journal')
  await mkdir(folder, { recursive: true })
  await syncFolder(archive)

  let current: Open | null = null
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      const result = await writeGroup(group.flatMap(({ lines }) => lines))
      for (const { settle } of group) settle(result)
    }
    writing = null
  }

  async function writeGroup(lines: readonly string[]): Promise<Result<null, WriteCode>> {
    try {
      current ??= await continueJournal(folder, full)
      if (current.bytes >= full) current = await nextFile(folder, current)
      const target = current
      const bytes = Buffer.from(lines.map((text, n) => writeLine({ seq: target.nextSeq + n, text })).join(''))
      await target.handle.appendFile(bytes)
      await target.handle.datasync()
      target.bytes += bytes.length
      target.nextSeq += lines.length
      return ok(null)
    } catch (thrown) {
      // What reached the disk is unknown: look at it afresh before the next line.
      await current?.handle.close().catch(() => undefined)
      current = null
      return cannotWrite(thrown, archive)
    }
  }

  return {
    append: async (documents) => {
      const lines = documents.map(oneLine)
      const sound = lines.filter((line) => line !== null)
      if (sound.length < lines.length) return fail('not-json', 'a journal line must be one JSON document')
      if (sound.length === 0) return ok(null)
      return new Promise((settle) => {
        waiting.push({ lines: sound, settle })
        writing ??= writeWaiting()
      })
    },
    close: async () => {
      await writing
      await current?.handle.close()
      current = null
    }
  }
}

/** Opens the last file again, or a new one when the last is damaged at its end or full. */
async function continueJournal(folder: string, full: number): Promise<Open> {
  const files = await journalFiles(folder)
  let nextSeq = 1
  let sound = true
  // The last file may hold no sound line at all; then the one before knows the number.
  for (const file of files.toReversed()) {
    let found = false
    let ending = true
    for await (const entry of readJournalFile(folder, file)) {
      ending = entry.kind === 'line'
      if (entry.kind !== 'line') continue
      found = true
      nextSeq = entry.line.seq + 1
    }
    if (file === files.at(-1)) sound = ending
    if (found) break
  }
  const last = files.at(-1)
  const number = last === undefined ? 0 : Number.parseInt(last, 10)
  if (last === undefined || !sound) return createFile(folder, number + 1, nextSeq)
  const { size } = await stat(join(folder, last))
  if (size >= full) return createFile(folder, number + 1, nextSeq)
  return { handle: await open(join(folder, last), 'a'), bytes: size, number, nextSeq }
}

async function nextFile(folder: string, current: Open): Promise<Open> {
  const next = await createFile(folder, current.number + 1, current.nextSeq)
  await current.handle.close()
  return next
}

async function createFile(folder: string, number: number, nextSeq: number): Promise<Open> {
  const handle = await open(join(folder, `${String(number).padStart(6, '0')}.jsonl`), 'ax')
  await syncFolder(folder)
  return { handle, bytes: 0, number, nextSeq }
}
