import type { AppCommand } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

/** `check`: compares the archive's parts with each other; prints one JSON line per problem, none when all is well. */
export const checkCommand: AppCommand = async ({ archive, print, say }) => {
  const { problems } = valueOrThrow(await archive.ask('archive:check', {}))
  for (const problem of problems) print(JSON.stringify({ problem }))
  say(problems.length === 0 ? 'The archive is sound.' : `${problems.length} problems found.`)
  return problems.length === 0 ? 0 : 1
}
