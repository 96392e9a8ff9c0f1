import { fail, type Fail } from '#shared/result.ts'
import { systemCode } from '../../vault/disk-problem.ts'

export type WriteProblem =
  | 'disk-full'
  | 'no-permission'
  | 'read-only'
  | 'is-a-folder'
  | 'not-a-folder'
  | 'no-such-folder'
  | 'name-taken'
  | 'in-use'
  | 'not-written'

/** Says what happened at `path` and what to do about it. A throw that is not the file system's is a bug and goes on. */
export function writeProblem(thrown: unknown, path: string): Fail<WriteProblem> {
  const code = systemCode(thrown)
  switch (code) {
    case '':
      throw thrown
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `The disk is full: ${path} was not written. Free some space, or choose another disk.`
      )
    case 'EACCES':
    case 'EPERM':
      return fail('no-permission', `${path} may not be written by this account. Choose another folder.`)
    case 'EROFS':
      return fail('read-only', `${path} is on a read-only disk. Choose a folder on another one.`)
    case 'EISDIR':
      return fail('is-a-folder', `${path} is a folder. Choose a name for a file.`)
    case 'ENOTDIR':
      return fail('not-a-folder', `A part of ${path} is a file, not a folder. Choose another place.`)
    case 'ENOENT':
      return fail(
        'no-such-folder',
        `The folder of ${path} is not there and cannot be made. Choose another folder.`
      )
    case 'EEXIST':
      return fail('name-taken', `${path} is there already. Choose another folder.`)
    case 'EBUSY':
    case 'ETXTBSY':
      return fail('in-use', `${path} is open in another program. Close it there and export again.`)
    default:
      return fail('not-written', `${path} could not be written (${code}). Choose another place.`)
  }
}
