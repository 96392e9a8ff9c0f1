import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, messageOf, ok, type Result } from '#shared/result.ts'
import type { ParsePool } from './parse-pool.ts'

const LARGEST = 16 * 1024 * 1024

/**
 * The text of a file that is not imported, such as a reporter's own draft: read in a child process like any original,
 * and nothing of it is kept.
 */
export async function readDraft(
  path: string,
  openReaders: () => ParsePool
): Promise<Result<{ text: string }>> {
  let bytes = 0
  try {
    const { size } = await stat(path)
    if (size > LARGEST)
      return fail('too-large', 'The file is too large for a draft. Paste the part to be checked.')
    bytes = size
    await access(path, constants.R_OK)
  } catch (thrown) {
    return fail('unreadable', `The file cannot be opened (${messageOf(thrown)}).`)
  }
  const readers = openReaders()
  try {
    const read = await readers.read({ path, fileName: basename(path), bytes })
    if (!read.ok) return fail(read.problem.code, read.problem.reason)
    return ok({ text: read.drafts.map(({ text }) => text).join('\n\n') })
  } finally {
    readers.close()
  }
}
