import type { Draft } from '#shared/article/draft.ts'
import type { Rereading } from '#shared/reread/rereading.ts'
import { sameValue } from '../operations/same-value.ts'
import { fieldChanges } from './field-changes.ts'
import { quoteChanges } from './quote-changes.ts'
import { rereadArticle, type RereadArticle, type StoredArticle } from './reread-article.ts'
import { textDifference } from './text-difference.ts'

/** An article beside a new reading of its original, for a person who decides whether to keep it. */
export function compareReading(there: StoredArticle, draft: Draft): Rereading {
  const next = rereadArticle(there, draft)
  const { article } = there
  const { kept, suggested } = next.quotes
  return {
    id: article.id,
    headline: article.headline.value,
    fileName: article.original.fileName,
    same: isSame(there, next),
    doubt: doubtOf(there, next),
    fields: fieldChanges(article, next.read, next.article),
    text: textDifference(next.change),
    quotes: quoteChanges(there.quotes, { kept, suggested }, there.collected),
    quotesKept: kept.filter(({ anchor }) => anchor === 'exact').length,
    reading: ''
  }
}

function isSame({ article, body, quotes }: StoredArticle, next: RereadArticle): boolean {
  const byId = (all: StoredArticle['quotes']): object =>
    Object.fromEntries(all.map((quote) => [quote.id, quote]))
  return (
    sameValue(article, next.article) &&
    sameValue(body, next.body) &&
    sameValue(byId(quotes), byId([...next.quotes.kept, ...next.quotes.suggested]))
  )
}

/** Of the text before, what must stand in the new one for it to be the same article. */
const SHARE = 0.3

function doubtOf({ article, body }: StoredArticle, { read, change }: RereadArticle): string | null {
  if (read.words === 0 && article.words > 0) return 'No text is read any more.'
  if (!change || body.text === '') return null
  const gone = change.edits.reduce((sum, { start, end }) => sum + end - start, 0)
  if (gone <= body.text.length * (1 - SHARE)) return null
  return article.headline.value === read.headline.value
    ? 'Most of the text is another now.'
    : 'Headline and text are others now: the file may be divided into articles in another way.'
}
