import type { Article, Body } from '#shared/article/article.ts'
import type { Draft } from '#shared/article/draft.ts'
import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { toSuggestedQuote } from './suggested-quote.ts'

const SNIPPET_LENGTH = 240

type Origin = {
  readonly id: number
  readonly file: Pick<FileToStore, 'fileName' | 'path' | 'bytes'>
  readonly sha256: string
  readonly importId: number
  readonly at: string
}
export type NewArticle = { readonly article: Article; readonly body: Body; readonly quotes: readonly Quote[] }

/** What the archive stores of one draft. */
export function newArticle(draft: Draft, { id, file, sha256, importId, at }: Origin): NewArticle {
  const { part, text, blocks, captions, quotes: found, ...facts } = draft
  const suggested = found.map((quote) => toSuggestedQuote(id, text, quote))
  // The place is the quote's identity: the same stretch found twice is one quote.
  const quotes = [...new Map(suggested.map((quote) => [quote.id, quote])).values()]
  return {
    article: {
      ...facts,
      id,
      key: `${sha256}:${String(part)}`,
      original: { sha256, part, fileName: file.fileName, path: file.path, bytes: file.bytes },
      importId,
      imported: at,
      snippet: text.slice(0, SNIPPET_LENGTH).replace(/\s+/gu, ' ').trim(),
      quoteCount: quotes.length,
      tags: [],
      note: '',
      rating: 0,
      trashed: null
    },
    body: { articleId: id, text, blocks, captions },
    quotes
  }
}
