import type { ListQuery } from '#shared/query/list-query.ts'
import type { OriginalToRead, Rereading } from '#shared/reread/rereading.ts'
import { type AppCommand, type CommandContext, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

/** Articles that are read, compared and kept together: one message, and with --apply one operation. */
const AT_ONCE = 200

/**
 * `reparse [--apply] QUERY|--all`: one JSON line for each article that the present parser reads otherwise, and for each
 * that could not be read. With --apply all is kept but what is doubtful.
 */
export const reparseCommand: AppCommand = async (context, { words, options }) => {
  const text = words.join(' ')
  if ((text === '') === (options['all'] !== true))
    throw new UsageError('reparse needs a query or --all: reparse QUERY --archive DIR')
  const counts = { articles: 0, changed: 0, doubtful: 0, kept: 0, notRead: 0 }
  for await (const originals of slicesOf(context, text)) {
    const { rereadings, notRead } = valueOrThrow(await context.rereading.look(originals))
    const changed = rereadings.filter(({ same }) => !same)
    const sound = changed.filter(({ doubt }) => doubt === null)
    const kept = options['apply'] === true && sound.length > 0
    if (kept) valueOrThrow(await context.rereading.keep(originals, sound))
    for (const one of changed) context.print(JSON.stringify(lineOf(one, kept && one.doubt === null)))
    for (const one of notRead)
      context.print(JSON.stringify({ id: one.id, file: one.fileName, error: one.reason }))
    counts.articles += rereadings.length + notRead.length
    counts.changed += changed.length
    counts.doubtful += changed.length - sound.length
    counts.kept += kept ? sound.length : 0
    counts.notRead += notRead.length
  }
  if (counts.kept > 0) valueOrThrow(await context.archive.ask('search:settle', {}))
  context.say(
    `${counts.articles} articles read again: ${counts.changed} would change, ${counts.doubtful} of them doubtful; ` +
      `${counts.kept} kept, ${counts.notRead} could not be read.`
  )
  return counts.notRead > 0 ? 1 : 0
}

const lineOf = (
  { reading: _reading, same: _same, fileName, ...rest }: Rereading,
  kept: boolean
): Record<string, unknown> => ({ ...rest, file: fileName, kept })

/** The originals of what the query finds, in slices of few articles; those of one original stay together. */
async function* slicesOf({ archive }: CommandContext, text: string): AsyncGenerator<OriginalToRead[]> {
  const query: ListQuery = { scope: { kind: 'all' }, text, sort: { by: 'imported', descending: false } }
  const { problem } = valueOrThrow(await archive.ask('articles:page', { query, from: 0, count: 1 }))
  if (problem !== null) throw new Error(problem)
  const { ids } = valueOrThrow(await archive.ask('articles:ids', { query }))
  const { originals } = valueOrThrow(await archive.ask('reread:originals', { ids }))
  let slice: OriginalToRead[] = []
  let articles = 0
  for (const original of originals) {
    slice.push(original)
    articles += original.articles.length
    if (articles < AT_ONCE) continue
    yield slice
    slice = []
    articles = 0
  }
  if (slice.length > 0) yield slice
}
