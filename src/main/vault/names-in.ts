import { readdir } from 'node:fs/promises'
import { systemCode } from './disk-problem.ts'

/** The names in a folder; none where there is no such folder. Throws on any other trouble of the disk. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return []
    throw thrown
  }
}
