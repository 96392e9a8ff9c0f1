import type { Article, Body } from '#shared/article/article.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { useArchive, useLatest } from '../ui/use-archive.ts'
import { useView } from '../ui/view.ts'

export type OpenArticle = {
  readonly article: Article
  readonly body: Body
  readonly quotes: readonly Quote[]
}
type State =
  | { readonly kind: 'none' | 'loading' | 'gone' }
  | { readonly kind: 'problem'; readonly message: string }
  | ({ readonly kind: 'open' } & OpenArticle)

/** The article of the reader and the inspector; the one before stays up until the next has come. */
export function useOpenArticle(): State {
  const id = useView((state) => state.articleId)
  const { data, error } = useArchive('articles:read', { id: id ?? 0 }, id !== null)
  const latest = useLatest(data)
  if (id === null) return { kind: 'none' }
  if (error) return { kind: 'problem', message: error.message }
  if (data === null) return { kind: 'gone' }
  const shown = data ?? latest
  return shown ? { kind: 'open', ...shown, quotes: inOrder(shown.quotes) } : { kind: 'loading' }
}

const ordered = new WeakMap<readonly Quote[], readonly Quote[]>()
// The same answer gives the same list, so that what is drawn from it is not drawn again.
function inOrder(quotes: readonly Quote[]): readonly Quote[] {
  const known = ordered.get(quotes)
  if (known) return known
  const sorted = [...quotes].sort((a, b) => a.start - b.start || a.end - b.end)
  ordered.set(quotes, sorted)
  return sorted
}
