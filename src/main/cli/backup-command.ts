import { resolve } from 'node:path'
import { type AppCommand, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

/** `backup [--to FILE|FOLDER]`: prints one JSON line with the file and what it holds. */
export const backupCommand: AppCommand = async ({ backups, print, say }, { words, options }) => {
  const { to } = options
  if (words.length > 0 || (to !== undefined && typeof to !== 'string'))
    throw new UsageError('backup takes no words: backup [--to FILE.zip|FOLDER] --archive DIR')
  const { path, bytes, manifest } = valueOrThrow(await backups.make(to === undefined ? null : resolve(to)))
  const originals = manifest.entries.filter(({ name }) => name.startsWith('originals/')).length
  print(
    JSON.stringify({
      path,
      bytes,
      made: manifest.made,
      rows: manifest.rows,
      originals,
      leftOut: manifest.leftOut
    })
  )
  if (manifest.leftOut.length === 0) return 0
  say(`${manifest.leftOut.length} originals are damaged in the archive and could not be backed up.`)
  return 1
}
