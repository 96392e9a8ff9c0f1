import type { Article } from '#shared/article/article.ts'
import type { FlagName } from '#shared/article/draft.ts'
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
  readonly trashed: boolean
  readonly tags: readonly string[]
  readonly agency: string | null
  readonly section: string | null
  readonly language: string | null
  readonly format: string
  readonly updated: string | null
  readonly event: string | null
  /** The day of the import, ISO. */
  readonly imported: string
  readonly flags: readonly FlagName[]
  readonly noted: boolean
  readonly rating: number
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly organisations: readonly string[]
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
  /** Only there where its place in the text is not certain. */
  readonly anchor?: 'moved' | 'lost'
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
  trashed: article.trashed !== null,
  tags: article.tags,
  agency: article.agency?.value ?? null,
  section: article.section?.value ?? null,
  language: article.language?.value ?? null,
  format: article.format,
  updated: article.updated?.value ?? null,
  event: article.eventDate?.value ?? null,
  imported: article.imported.slice(0, 10),
  flags: article.flags.map(({ name }) => name),
  noted: article.note !== '',
  rating: article.rating,
  people: article.names?.people ?? [],
  places: article.names?.places ?? [],
  organisations: article.names?.organisations ?? []
})

export const toListedQuote = ({
  id,
  articleId,
  start,
  state,
  speaker,
  note,
  tags,
  anchor
}: Quote): ListedQuote => ({
  id,
  articleId,
  start,
  state,
  speaker: speaker.name,
  noted: note !== '',
  tags,
  ...(anchor === 'exact' ? {} : { anchor })
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
