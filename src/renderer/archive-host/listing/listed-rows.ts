import type { Article } from '#shared/article/article.ts'
import { foldKey } from '#shared/collections/fold-key.ts'
import type { CollectionItem } from '#shared/collections/collection.ts'
import type { Quote, QuoteState } from '#shared/quotes/quote.ts'

/** What lists sort, filter and count articles by; null is unknown. */
export type ListedArticle = {
  readonly id: number
  readonly headline: string | null
  readonly byline: string | null
  readonly source: string | null
  readonly published: string | null
  readonly file: string | null
  readonly words: number
  readonly quotes: number
  readonly importId: number
  readonly truncated: boolean
  readonly trashed: boolean
  readonly tags: readonly string[]
}

export type ListedQuote = {
  readonly id: string
  readonly articleId: number
  readonly start: number
  readonly state: QuoteState
  readonly speaker: string | null
  /** Whether a person wrote a note on it. */
  readonly noted: boolean
  readonly tags: readonly string[]
}

export type ListedItem = Pick<CollectionItem, 'id' | 'collectionId' | 'articleId'>

export const toListedArticle = (article: Article): ListedArticle => ({
  id: article.id,
  headline: sortKey(article.headline.value),
  byline: sortKey(article.bylines?.value[0]),
  source: article.source?.value ?? null,
  published: article.published?.value ?? null,
  file: sortKey(article.original.fileName),
  words: article.words,
  quotes: article.quoteCount,
  importId: article.importId,
  truncated: article.flags.some((flag) => flag.name === 'truncated'),
  trashed: article.trashed !== null,
  tags: article.tags
})

export const toListedQuote = ({ id, articleId, start, state, speaker, note, tags }: Quote): ListedQuote => ({
  id,
  articleId,
  start,
  state,
  speaker: speaker.name,
  noted: note !== '',
  tags
})

export const toListedItem = ({ id, collectionId, articleId }: CollectionItem): ListedItem => ({
  id,
  collectionId,
  articleId
})

const SORT_KEY_LENGTH = 60

/** Folded, and without marks in front: “A headline in quotes” is found under A. */
function sortKey(text: string | undefined): string | null {
  if (!text) return null
  const folded = foldKey(text.slice(0, SORT_KEY_LENGTH))
  return folded.replace(/^[^\p{L}\p{N}]+/u, '') || folded || null
}
