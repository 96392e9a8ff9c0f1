import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { TableSample } from '#shared/import/column-mapping.ts'
import { fail, messageOf, ok, type Result } from '#shared/result.ts'
import type { AskArchive } from './ask-archive.ts'
import type { ParsePool } from './parse-pool.ts'

type Tools = { readonly ask: AskArchive; readonly openReaders: () => ParsePool }

/** The first rows of a table that is not imported yet, read in a child process like any original; nothing is kept. */
export async function lookAtTable(path: string, { ask, openReaders }: Tools): Promise<Result<TableSample>> {
  let bytes = 0
  try {
    bytes = (await stat(path)).size
  } catch (thrown) {
    return fail('unreadable', `The file cannot be opened (${messageOf(thrown)}). It may have been moved.`)
  }
  const known = await ask('imports:columns', {})
  if (!known.ok) return known
  const readers = openReaders()
  try {
    const columns = known.value.mappings
    const read = await readers.read({ path, fileName: basename(path), bytes, columns, want: 'table' })
    if (!read.ok) return fail(read.problem.code, read.problem.reason)
    return read.table ? ok(read.table) : fail('no-table', 'The file has no rows and columns.')
  } finally {
    readers.close()
  }
}
