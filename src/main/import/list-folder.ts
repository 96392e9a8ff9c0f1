import type { Dir, Dirent } from 'node:fs'
import { opendir } from 'node:fs/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import { cannotRead } from '../vault/disk-problem.ts'
import type { FsPath } from '../vault/take-file.ts'
import { nameForPeople } from './fs-path.ts'
import type { NotRead } from './skip-reason.ts'

export type FolderEntry = {
  readonly raw: Buffer
  /** The name for people; no two in one folder are the same. */
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'special'
}

/** Names of one folder in natural order ("story 2" before "story 10"). `problem` when not all could be read. */
export async function listFolder(at: FsPath): Promise<{ entries: FolderEntry[]; problem: NotRead | null }> {
  const entries: FolderEntry[] = []
  try {
    // Names come as bytes with this encoding; the types do not know it.
    const folder: Dir = await opendir(at, { encoding: 'buffer' as BufferEncoding, bufferSize: 256 })
    for await (const found of folder) entries.push(asEntry(found))
  } catch (thrown) {
    const { code, message } = cannotRead(thrown).error
    return {
      entries: await inOrder(entries),
      problem: { outcome: 'failed', code, reason: `Folder: ${message}` }
    }
  }
  return { entries: await inOrder(entries), problem: null }
}

function asEntry(found: Dirent<string | Buffer>): FolderEntry {
  const raw = Buffer.from(found.name)
  const kind = found.isDirectory()
    ? 'folder'
    : found.isFile()
      ? 'file'
      : found.isSymbolicLink()
        ? 'link'
        : 'special'
  return { raw, name: nameForPeople(raw), kind }
}

// One language for all machines, so that the same folder is always read in the same order.
const collator = new Intl.Collator('en', { numeric: true })
const byName = (a: FolderEntry, b: FolderEntry): number =>
  collator.compare(a.name, b.name) || Buffer.compare(a.raw, b.raw)

async function inOrder(entries: FolderEntry[]): Promise<FolderEntry[]> {
  const sorted = await sortInSlices(entries, byName)
  return sorted.map((entry, at) => {
    // Only a name that is no text can look like another one.
    const twin = sorted[at - 1]?.name === entry.name
    return twin ? { ...entry, name: `${entry.name} (${entry.raw.toString('hex')})` } : entry
  })
}

const SLICE = 1000

/** A merge sort that lets other work in between: a folder of 100,000 names must not hold up the windows. */
async function sortInSlices<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += SLICE) {
    runs.push(items.slice(at, at + SLICE).sort(compare))
    await breathe()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number
): Promise<T[]> {
  const merged: T[] = []
  let fromLeft = 0
  let fromRight = 0
  for (;;) {
    const a = left[fromLeft]
    const b = right[fromRight]
    if (a === undefined && b === undefined) return merged
    const takeLeft = b === undefined || (a !== undefined && compare(a, b) <= 0)
    // Whichever side is taken is there: the other one ran out or is greater.
    merged.push((takeLeft ? a : b) as T)
    if (takeLeft) fromLeft += 1
    else fromRight += 1
    if (merged.length % SLICE === 0) await breathe()
  }
}
