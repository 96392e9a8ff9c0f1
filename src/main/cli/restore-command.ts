import { resolve } from 'node:path'
import { type AppCommand, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

/** `restore FILE [--preview] [--replace]`: prints one JSON line with what the backup holds, or what was restored. */
export const restoreCommand: AppCommand = async ({ archive, backups, print, say }, { words, options }) => {
  const [file, ...more] = words
  if (file === undefined || more.length > 0)
    throw new UsageError('restore needs one backup: restore FILE --archive DIR')
  const path = resolve(file)
  const preview = valueOrThrow(await backups.preview(path))
  if (options['preview'] === true) {
    print(JSON.stringify(preview))
    return 0
  }
  if (preview.here !== null && options['replace'] !== true)
    throw new UsageError(
      `the archive holds ${preview.here.articles} articles, and a restore replaces all of it: add --replace (it is backed up first), or name a new archive`
    )
  const restored = valueOrThrow(await backups.restore(path))
  valueOrThrow(await archive.ask('search:settle', {}))
  print(JSON.stringify(restored))
  say(restored.message)
  return 0
}
