import type { IndexCheck } from '#shared/query/index-check.ts'
import { type AppCommand, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

/** `index --check`: compares the search index with the store; `--repair` mends what differs. One JSON line. */
export const indexCommand: AppCommand = async ({ archive, print, say }, { options }) => {
  const repair = options['repair'] === true
  if (!repair && options['check'] !== true) throw new UsageError('index needs --check or --repair')
  const found = valueOrThrow(await archive.ask('index:check', { repair }))
  print(JSON.stringify({ ...found, repair }))
  say(inWords(found, repair))
  return found.whole ? 0 : 1
}

function inWords(found: IndexCheck, repair: boolean): string {
  const { missing, extra, differing, sampled, sound, articles } = found
  const wrong = [
    sound ? '' : 'its file is damaged',
    missing.length > 0 ? `${missing.length} articles missing` : '',
    extra.length > 0 ? `${extra.length} entries of articles that are gone` : '',
    differing.length > 0 ? `${differing.length} of ${sampled} looked at are out of date` : ''
  ].filter(Boolean)
  if (wrong.length === 0 && found.whole)
    return `The index has all ${articles} articles; ${sampled} were compared by their words.`
  const what = `The index: ${wrong.join(', ') || 'it counts wrongly'}.`
  if (!repair) return `${what} Mend it with --repair.`
  return found.whole ? `${what} Repaired.` : `${what} It could not be repaired.`
}
