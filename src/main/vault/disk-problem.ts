import { fail, messageOf, type Fail } from '#shared/result.ts'

export type ReadCode = 'vanished' | 'no-permission' | 'name-too-long' | 'busy' | 'read-error'
export type WriteCode = 'disk-full' | 'read-only' | 'archive-unwritable'

/** The `code` of a Node file-system error ('ENOENT'…), or ''. */
export function systemCode(thrown: unknown): string {
  if (!(thrown instanceof Error) || !('code' in thrown)) return ''
  return typeof thrown.code === 'string' ? thrown.code : ''
}

/** Why somebody else's file or folder could not be read, and what to do. */
export function cannotRead(thrown: unknown): Fail<ReadCode> {
  switch (systemCode(thrown)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
      return fail(
        'vanished',
        'It was moved, renamed or deleted meanwhile. Import it again from where it is now.'
      )
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        'You have no permission to read it. Ask its owner, or copy it to a folder of yours.'
      )
    case 'ENAMETOOLONG':
      return fail(
        'name-too-long',
        'Its path is too long for this system. Move it to a folder nearer the top.'
      )
    case 'EBUSY':
    case 'ETXTBSY':
      return fail('busy', 'Another program holds it open. Close it there and import the file again.')
    default:
      return fail(
        'read-error',
        `It could not be read (${messageOf(thrown)}). Check the disk or the connection to it.`
      )
  }
}

/** Why the archive's own folder could not be written, and what to do. */
export function cannotWrite(thrown: unknown, folder: string): Fail<WriteCode> {
  switch (systemCode(thrown)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('disk-full', `The disk of the archive (${folder}) is full. Free some space, then resume.`)
    case 'EROFS':
      return fail(
        'read-only',
        `The disk of the archive (${folder}) is read-only. Make it writable, then resume.`
      )
    case 'EACCES':
    case 'EPERM':
      return fail(
        'read-only',
        `You may not write into the archive (${folder}). Change its permissions, then resume.`
      )
    default:
      return fail('archive-unwritable', `The archive (${folder}) could not be written: ${messageOf(thrown)}`)
  }
}
