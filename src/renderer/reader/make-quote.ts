import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { view } from '../ui/view.ts'
import type { Span } from './segments.ts'

/** Makes a quote of a stretch of the article; who spoke is not known yet and is asked for nowhere: `e` adds it. */
export async function makeQuote(articleId: number, { start, end }: Span): Promise<void> {
  const id = newId()
  const speaker = { mention: null, name: null, role: null, affiliation: null }
  if (!(await apply({ do: 'quote:create', id, articleId, start, end, speaker }, 'say'))) return
  document.getSelection()?.removeAllRanges()
  view.set({ quoteId: id })
}
