import { accessSync, constants } from 'node:fs'
import { systemCode } from '../vault/disk-problem.ts'

/** Why a folder that should be there by now cannot hold an archive, and what to do; null where it can. */
export function archiveFolderProblem(folder: string): string | null {
  try {
    accessSync(`${folder}/.`, constants.R_OK | constants.W_OK | constants.X_OK)
    return null
  } catch (thrown) {
    return `${folder} cannot hold an archive (${systemCode(thrown)}). Name a folder that you may write to: --archive DIR`
  }
}
