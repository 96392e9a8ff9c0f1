import { type AppCommand, UsageError } from './run-command.ts'
import { valueOrThrow } from './value-or-throw.ts'

const PAGE = 200

/** `search QUERY`: one JSON line per article found, best first. */
export const searchCommand: AppCommand = async ({ archive, print, say }, { words, options }) => {
  const text = words.join(' ').trim()
  if (!text) throw new UsageError('search needs something to look for: search QUERY')
  const limit = options['limit'] === undefined ? Infinity : Number(options['limit'])
  if (!(limit === Infinity || Number.isInteger(limit)) || limit < 1)
    throw new UsageError('--limit needs a whole number above 0')
  const query = {
    scope: { kind: 'all' as const },
    text,
    sort: { by: 'relevance' as const, descending: true }
  }
  valueOrThrow(await archive.ask('search:settle', {}))
  for (let from = 0; from < limit; from += PAGE) {
    const page = valueOrThrow(
      await archive.ask('articles:page', { query, from, count: Math.min(PAGE, limit - from) })
    )
    if (page.problem) throw new Error(page.problem)
    if (from === 0) say(`${page.total} found`)
    for (const { id, headline, bylines, source, published, fileName, words: length, snippet } of page.rows) {
      print(
        JSON.stringify({
          id,
          headline,
          byline: bylines,
          source,
          published,
          file: fileName,
          words: length,
          snippet
        })
      )
    }
    if (from + PAGE >= page.total) break
  }
  return 0
}
