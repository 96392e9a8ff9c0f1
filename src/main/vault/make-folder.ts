import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from './disk-problem.ts'

/**
 * Makes a folder and those above it that are missing; throws Node's file-system error where that cannot be. Node's own
 * `recursive` tries without end on a file system that answers ENOENT to every new folder (/proc), and says EEXIST for
 * a file in the way.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  try {
    await mkdir(path)
  } catch (thrown) {
    // Somebody else was quicker.
    if (systemCode(thrown) !== 'EEXIST') throw thrown
  }
}

/** False where nothing is there; throws ENOTDIR for a file, which has no "." in it. */
async function isFolder(path: string): Promise<boolean> {
  try {
    await stat(`${path}/.`)
    return true
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return false
    throw thrown
  }
}
