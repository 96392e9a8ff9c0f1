import type { SortKey } from '#shared/query/list-query.ts'
import type { ListedArticle } from '../listing/listed-rows.ts'

/** The sorts by a fact of the article; `relevance` is the search's order and `order` the collection's. */
export type FactSort = Exclude<SortKey, 'relevance' | 'order'>

const factOf: Record<FactSort, (article: ListedArticle) => string | number | null> = {
  headline: (article) => article.headline,
  byline: (article) => article.byline,
  source: (article) => article.source,
  published: (article) => article.published,
  imported: (article) => article.id,
  words: (article) => article.words,
  quotes: (article) => article.quotes,
  file: (article) => article.file
}

/** Ids in order: unknown values last either way, the newest first among equals. */
export function articleOrder(
  articles: readonly ListedArticle[],
  by: FactSort,
  descending: boolean
): Uint32Array {
  const fact = factOf[by]
  const turn = descending ? -1 : 1
  const keyed = articles.map((article) => ({ id: article.id, key: fact(article) }))
  keyed.sort((a, b) => {
    if (a.key === b.key) return b.id - a.id
    if (a.key === null) return 1
    if (b.key === null) return -1
    return a.key < b.key ? -turn : turn
  })
  return Uint32Array.from(keyed, ({ id }) => id)
}
