import { lstat, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { cannotRead } from '../vault/disk-problem.ts'
import type { FsPath } from '../vault/take-file.ts'
import { folderName, joinPath } from './fs-path.ts'
import { listFolder, type FolderEntry } from './list-folder.ts'
import {
  pagePartReason,
  pagePartsAmong,
  skip,
  skipReasonOf,
  skipReasonOfKind,
  type NotRead
} from './skip-reason.ts'

/** One line of the ledger to be: a file, a link, or a folder that could not be entered. */
export type FoundFile = {
  /** Where the system finds it. */
  readonly at: FsPath
  /** The same for people and for the ledger: always text, and different for different files. */
  readonly path: string
  readonly fileName: string
  /** Names of the folders from the dropped one down; empty for a file dropped by itself. */
  readonly folders: readonly string[]
  readonly bytes: number
  /** Null when it is to be opened. */
  readonly notRead: NotRead | null
}

export type WalkOptions = {
  /** The archive's own folder, which is never imported into itself. */
  readonly archive: string
  readonly signal?: AbortSignal
  readonly onFolder?: () => void
}

type Folder = {
  readonly at: FsPath
  readonly path: string
  readonly folders: readonly string[]
  readonly notRead: NotRead | null
}

/**
 * Goes through dropped files and folders, depth first and in natural order, holding one folder's names a level.
 * Links inside a folder are reported and never followed, so there are no circles and nothing outside is read; a
 * dropped path that is a link itself is what the person meant and is followed. A path inside another is met once.
 */
export async function* walk(paths: readonly string[], options: WalkOptions): AsyncGenerator<FoundFile> {
  const archive = await realpath(options.archive).catch(() => resolve(options.archive))
  for (const root of await distinctRoots(paths)) {
    if (root.problem) yield { ...root.at, folders: [], bytes: 0, notRead: root.problem }
    else if (root.isFolder) yield* walkFolder(root.at, archive, options)
    else
      yield {
        ...root.at,
        folders: [],
        bytes: root.bytes,
        notRead: root.special ?? skipReasonOfKind(root.at.fileName)
      }
  }
}

type Root = {
  readonly at: { readonly at: string; readonly path: string; readonly fileName: string }
  readonly isFolder: boolean
  readonly bytes: number
  readonly special: NotRead | null
  readonly problem: NotRead | null
}

async function distinctRoots(paths: readonly string[]): Promise<Root[]> {
  const roots = await Promise.all([...new Set(paths.map((path) => resolve(path)))].map(rootOf))
  const inside = (root: Root, other: Root): boolean =>
    root.at.at.startsWith(other.at.at.endsWith(sep) ? other.at.at : other.at.at + sep)
  return roots.filter((root, at) => {
    const sameBefore = roots.findIndex((other) => other.at.at === root.at.at) < at
    return !sameBefore && !roots.some((other) => other.isFolder && inside(root, other))
  })
}

async function rootOf(path: string): Promise<Root> {
  const fileName = folderName(path)
  try {
    const at = await realpath(path)
    const stats = await stat(at)
    const special = stats.isFile() || stats.isDirectory() ? null : specialReason
    return {
      at: { at, path, fileName },
      isFolder: stats.isDirectory(),
      bytes: stats.size,
      special,
      problem: null
    }
  } catch (thrown) {
    const { code, message } = cannotRead(thrown).error
    const problem = { outcome: 'failed', code, reason: message } as const
    return { at: { at: path, path, fileName }, isFolder: false, bytes: 0, special: null, problem }
  }
}

async function* walkFolder(
  root: Root['at'],
  archive: string,
  options: WalkOptions
): AsyncGenerator<FoundFile> {
  let enter: Folder | null = { at: root.at, path: root.path, folders: [root.fileName], notRead: null }
  const steps: AsyncIterator<FoundFile | Folder>[] = []
  while (!options.signal?.aborted) {
    if (enter) steps.push(contents(enter, archive, options))
    enter = null
    const next = await steps.at(-1)?.next()
    if (!next) return
    if (next.done) steps.pop()
    else if ('fileName' in next.value) yield next.value
    else enter = next.value
  }
}

/** Files whose size is asked for at the same time. */
const LOOK_AHEAD = 32

/** What stands in one folder: its files, and the folders below for the caller to enter. */
async function* contents(
  folder: Folder,
  archive: string,
  options: WalkOptions
): AsyncGenerator<FoundFile | Folder> {
  if (folder.at === archive) {
    yield asFound(folder, skip('own-archive', "Cuttings' own archive; its articles are in it already."))
    return
  }
  options.onFolder?.()
  const { entries, problem } = await listFolder(folder.at)
  if (problem) yield asFound(folder, problem)
  const parts = pagePartsAmong(entries.map(({ name }) => name))
  for (let at = 0; at < entries.length; at += LOOK_AHEAD) {
    yield* await Promise.all(entries.slice(at, at + LOOK_AHEAD).map((entry) => met(folder, entry, parts)))
  }
}

async function met(
  folder: Folder,
  entry: FolderEntry,
  pageParts: ReadonlySet<string>
): Promise<Folder | FoundFile> {
  const at = joinPath(folder.at, entry.raw)
  const path = folder.path.endsWith(sep) ? folder.path + entry.name : folder.path + sep + entry.name
  if (entry.kind !== 'folder') {
    return await fileOf({ at, path, fileName: entry.name, folders: folder.folders }, entry, folder.notRead)
  }
  const part = pageParts.has(entry.name) ? pagePartReason : null
  const notRead = folder.notRead ?? part ?? hiddenFolder(entry.name)
  return { at, path, folders: [...folder.folders, entry.name], notRead }
}

async function fileOf(
  file: Omit<FoundFile, 'bytes' | 'notRead'>,
  entry: FolderEntry,
  inherited: NotRead | null
): Promise<FoundFile> {
  const notRead =
    entry.kind === 'link'
      ? linkReason
      : entry.kind === 'special'
        ? specialReason
        : (inherited ?? skipReasonOf(entry.name))
  try {
    return { ...file, bytes: (await lstat(file.at)).size, notRead }
  } catch (thrown) {
    const { code, message } = cannotRead(thrown).error
    return { ...file, bytes: 0, notRead: notRead ?? { outcome: 'failed', code, reason: message } }
  }
}

const asFound = ({ at, path, folders }: Folder, notRead: NotRead): FoundFile => ({
  at,
  path,
  fileName: folders.at(-1) ?? path,
  folders: folders.slice(0, -1),
  bytes: 0,
  notRead
})

const linkReason = skip(
  'link',
  'A link to another file or folder; links are not followed. Import what it points to.'
)
const specialReason = skip('special-file', 'A pipe, socket or device, not a file; it was not opened.')

function hiddenFolder(name: string): NotRead | null {
  const reason = skipReasonOf(name)
  return reason && (reason.code === 'hidden' || reason.code === 'system-file')
    ? {
        ...reason,
        reason: `In a folder that is hidden or the computer's own (${name}). To import it, drop that folder by itself.`
      }
    : null
}
