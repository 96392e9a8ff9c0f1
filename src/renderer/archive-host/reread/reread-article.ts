import type { Article, Body } from '#shared/article/article.ts'
import { BY_HAND, correctable, type Correctable } from '#shared/article/correctable.ts'
import type { Draft } from '#shared/article/draft.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { diffText } from '#shared/text/diff-text.ts'
import type { TextChange } from '../anchors/follow-quote.ts'
import { without } from '../operations/correct-field.ts'
import { newArticle } from '../imports/new-article.ts'
import { rereadQuotes, type RereadQuotes } from './reread-quotes.ts'

export type StoredArticle = {
  readonly article: Article
  readonly body: Body
  readonly quotes: readonly Quote[]
  /** Quotes of it that are in a collection. */
  readonly collected: ReadonlySet<string>
}
export type RereadArticle = {
  readonly article: Article
  readonly body: Body
  readonly quotes: RereadQuotes
  /** What was read for fields that stay as a person has set them. */
  readonly read: Article
  /** Null where the text is the same to the letter. */
  readonly change: TextChange | null
}

/** The article as it is after its original was read again: what people added and corrected stays. Writes nothing. */
export function rereadArticle(
  { article, body, quotes, collected }: StoredArticle,
  draft: Draft
): RereadArticle {
  const { id, original, importId, imported: at } = article
  const fresh = newArticle(draft, { id, file: original, sha256: original.sha256, importId, at })
  const { tags, note, rating, trashed, quoteCount } = article
  const read: Article = {
    ...fresh.article,
    original,
    ...{ tags, note, rating, trashed, quoteCount },
    ...(article.corrected ? { corrected: article.corrected } : {})
  }
  const change =
    body.text === fresh.body.text
      ? null
      : { before: body.text, after: fresh.body.text, edits: diffText(body.text, fresh.body.text) }
  return {
    article: correctedFields(article).reduce((so, field) => withFieldOf(so, article, field), read),
    body: fresh.body,
    quotes: rereadQuotes(quotes, fresh.quotes, { change, collected }),
    read,
    change
  }
}

export const correctedFields = (article: Article): readonly Correctable[] =>
  correctable.filter((field) => article.corrected?.includes(field) || howOf(article, field) === BY_HAND)

function howOf(article: Article, field: Correctable): string | undefined {
  if (field === 'people' || field === 'places' || field === 'organisations') return undefined
  return field === 'datelinePlace' ? article.dateline?.how : article[field]?.how
}

function withFieldOf(article: Article, from: Article, field: Correctable): Article {
  switch (field) {
    case 'datelinePlace':
      return { ...article, dateline: from.dateline }
    case 'people':
    case 'places':
    case 'organisations': {
      const names = article.names ?? { people: [], places: [], organisations: [] }
      return { ...article, names: { ...names, [field]: from.names?.[field] ?? [] } }
    }
    case 'page':
    case 'edition': {
      const kept = from[field]
      return kept ? { ...article, [field]: kept } : without(article, field)
    }
    default:
      return { ...article, [field]: from[field] }
  }
}
