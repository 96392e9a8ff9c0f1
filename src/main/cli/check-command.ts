import { listOriginals } from '../vault/list-originals.ts'
import type { AppCommand, CommandContext } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

/**
 * `check [--backups]`: compares the archive's parts with each other, the originals with their hashes, and the backups
 * with their manifests; prints one JSON line per problem, none when all is well.
 */
export const checkCommand: AppCommand = async (context, { options }) => {
  const { archive, print, say } = context
  const problems = [...valueOrThrow(await archive.ask('archive:check', {})).problems]
  for await (const problem of originalProblems(context)) problems.push(problem)
  if (options['backups'] === true) for await (const problem of backupProblems(context)) problems.push(problem)
  for (const problem of problems) print(JSON.stringify({ problem }))
  say(problems.length === 0 ? 'The archive is sound.' : `${problems.length} problems found.`)
  return problems.length === 0 ? 0 : 1
}

async function* originalProblems({ archive, archivePath, vault }: CommandContext): AsyncGenerator<string> {
  const query = {
    scope: { kind: 'all' as const },
    text: '',
    sort: { by: 'imported' as const, descending: false }
  }
  const { ids } = valueOrThrow(await archive.ask('articles:ids', { query }))
  const { originals } = valueOrThrow(await archive.ask('reread:originals', { ids }))
  for (const { sha256, fileName } of originals)
    if (!(await vault.has(sha256))) yield `The original of “${fileName}” is not in the vault (${sha256}).`
  for (const { sha256 } of await listOriginals(archivePath)) {
    const read = await vault.read(sha256)
    if (!read.ok) yield `The original ${sha256}: ${read.error.message}`
  }
}

async function* backupProblems({ backups }: CommandContext): AsyncGenerator<string> {
  for (const { path, name } of await backups.list()) {
    const verified = await backups.verify(path)
    if (!verified.ok) yield `The backup ${name}: ${verified.error.message}`
  }
}
