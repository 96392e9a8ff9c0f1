import { resolve } from 'node:path'
import type { ImportProgress } from '#shared/import/ledger.ts'
import { type AppCommand, type CommandContext, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

/** `import PATH…`: prints one JSON line with the balance and the files that need a look. */
export const importCommand: AppCommand = async (context, { words, options }) => {
  if (words.length === 0) throw new UsageError('import needs a file or a folder: import DIR --archive DIR')
  const paths = words.map((path) => resolve(path))
  const ended = await importPaths(context, paths, !options['no-collections'])
  const { counts } = ended
  const problems = await problemsOf(context, ended.importId)
  context.print(
    JSON.stringify({
      format: 1,
      importId: ended.importId,
      state: ended.state,
      files: ended.files,
      ...counts,
      problems
    })
  )
  return ended.state === 'done' && counts.failed === 0 ? 0 : 1
}

/** Imports and waits until the import has ended, the search index included. */
export async function importPaths(
  context: CommandContext,
  paths: string[],
  asCollections: boolean
): Promise<ImportProgress> {
  const end = new Promise<ImportProgress>((resolve) => {
    context.onProgress((progress) => {
      if (progress.state !== 'running') resolve(progress)
    })
  })
  valueOrThrow(await context.imports.start({ paths, asCollections }))
  const ended = await end
  valueOrThrow(await context.archive.ask('search:settle', {}))
  return ended
}

async function problemsOf(context: CommandContext, importId: number): Promise<object[]> {
  const found: object[] = []
  for (const outcome of ['skipped', 'failed'] as const) {
    for (let from = 0; ; from += 500) {
      const { total, lines } = valueOrThrow(
        await context.archive.ask('imports:lines', { importId, outcome, from, count: 500 })
      )
      found.push(...lines.map(({ path, code, reason }) => ({ file: path, outcome, code, reason })))
      if (from + 500 >= total) break
    }
  }
  return found
}
