import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ImportLook } from '#shared/ipc/contract.ts'
import { folderName } from './fs-path.ts'
import { walk } from './walk.ts'

type Options = { readonly archive: string; readonly withinMs: number }

/** Counts what was dropped, for as long as the person would wait; after that the numbers are "at least". Bytes. */
export async function lookAt(paths: readonly string[], { archive, withinMs }: Options): Promise<ImportLook> {
  const signal = AbortSignal.timeout(withinMs)
  const roots = await Promise.all(paths.map(rootKind))
  const missing = roots.filter(({ kind }) => kind === 'missing').map(({ path }) => path)
  const there = roots.filter(({ kind }) => kind !== 'missing')
  let files = 0
  let bytes = 0
  let folders = 0
  const found = walk(
    there.map(({ path }) => path),
    { archive, signal, onFolder: () => (folders += 1) }
  )
  for await (const file of found) {
    files += 1
    if (!file.notRead) bytes += file.bytes
  }
  const subFolders = Math.max(0, folders - there.filter(({ kind }) => kind === 'folder').length)
  return { title: titleOf(there), files, bytes, folders, subFolders, missing, atLeast: signal.aborted }
}

type Root = { readonly path: string; readonly kind: 'file' | 'folder' | 'missing' }

async function rootKind(path: string): Promise<Root> {
  try {
    return { path, kind: (await stat(path)).isDirectory() ? 'folder' : 'file' }
  } catch {
    return { path, kind: 'missing' }
  }
}

/** A short name for the list of imports: the folder's, the file's, or how many there were. */
function titleOf(roots: readonly Root[]): string {
  const [first] = roots
  if (!first) return 'Nothing'
  if (roots.length === 1)
    return first.kind === 'folder' ? folderName(resolve(first.path)) : basename(first.path)
  const counted = (kind: Root['kind'], one: string, many: string): string[] => {
    const count = roots.filter((root) => root.kind === kind).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  }
  return [...counted('folder', 'folder', 'folders'), ...counted('file', 'file', 'files')].join(' and ')
}
