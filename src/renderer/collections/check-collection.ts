import { checkQuotes } from '../ui/draft-check.ts'
import { tell, tellProblem } from '../ui/toasts.ts'
import { readArchive } from '../ui/use-archive.ts'
import { messageOf } from '#shared/result.ts'

const PAGE = 500

/** Compares every quote of a collection with the archive, on the screen for that. */
export async function checkCollection(id: string, title: string): Promise<void> {
  const quotes: string[] = []
  try {
    for (let from = 0, total = 1; from < total; from += PAGE) {
      const page = await readArchive('collections:items', { id, from, count: PAGE })
      total = page.total
      for (const { quote } of page.rows) if (quote) quotes.push(quote.exact)
    }
  } catch (thrown) {
    return tellProblem(messageOf(thrown))
  }
  if (quotes.length === 0) return tell('This collection holds no quotes to check.')
  await checkQuotes(title, quotes)
}
