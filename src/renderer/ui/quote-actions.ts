import type { Article } from '#shared/article/article.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { cite, type CitedArticle } from './citation.ts'
import { openDialog } from './dialogs.ts'
import type { KeyActions } from './key-handler.ts'
import { main } from './main-client.ts'
import { apply } from './operations.ts'
import { plural } from './format.ts'
import { tell, tellProblem } from './toasts.ts'

/** A quote with what a citation says of its article. */
export type QuoteSubject = { readonly quote: Quote; readonly article: CitedArticle }

export const subjectOf = (quote: Quote, { headline, source, agency, published }: Article): QuoteSubject => ({
  quote,
  article: {
    headline: headline.value,
    source: source?.value ?? agency?.value ?? null,
    published: published?.value ?? null
  }
})

const ids = (subjects: readonly QuoteSubject[]): string[] => subjects.map(({ quote }) => quote.id)

export function acceptQuotes(subjects: readonly QuoteSubject[]): void {
  if (subjects.length > 0)
    void apply({ do: 'quotes:accept', ids: ids(subjects) }, subjects.length > 1 ? 'say' : 'quiet')
}

export function rejectQuotes(subjects: readonly QuoteSubject[]): void {
  if (subjects.length > 0) void apply({ do: 'quotes:reject', ids: ids(subjects) }, 'say')
}

/** Back to a mere suggestion. */
export function resetQuotes(subjects: readonly QuoteSubject[]): void {
  if (subjects.length > 0) void apply({ do: 'quotes:reset', ids: ids(subjects) })
}

export async function copyQuotes(subjects: readonly QuoteSubject[]): Promise<void> {
  if (subjects.length === 0) return
  const cited = subjects.map(({ quote, article }) => cite(quote, article))
  const text = cited.map((each) => each.text).join('\n\n')
  const html = cited.map((each) => each.html).join('')
  const result = await main.request('clipboard:write', { text, html })
  if (result.ok)
    tell(
      subjects.length === 1
        ? 'Copied with its citation'
        : `Copied ${plural(subjects.length, 'quote')} with citations`
    )
  else tellProblem(`Nothing was copied: ${result.error.message}`)
}

export function noteQuotes(subjects: readonly QuoteSubject[]): void {
  const [first] = subjects
  if (first)
    openDialog({
      kind: 'note-quotes',
      quoteIds: ids(subjects),
      note: subjects.length === 1 ? first.quote.note : ''
    })
}

export function tagQuotes(subjects: readonly QuoteSubject[]): void {
  if (subjects.length > 0) openDialog({ kind: 'tag-quotes', quoteIds: ids(subjects) })
}

export function collectQuotes(subjects: readonly QuoteSubject[]): void {
  const picks = subjects.map(({ quote }) => ({ articleId: quote.articleId, quoteId: quote.id }))
  if (picks.length > 0) openDialog({ kind: 'collect', picks })
}

export function editQuote(subjects: readonly QuoteSubject[]): void {
  const [first] = subjects
  if (first) openDialog({ kind: 'edit-quote', quote: first.quote })
}

/** Where else the same words were printed. */
export function showLineage(subjects: readonly QuoteSubject[]): void {
  const [first] = subjects
  if (first) openDialog({ kind: 'lineage', quote: first.quote })
}

/** The single keys on quotes, wherever quotes are shown. */
export function quoteKeys(subjects: readonly QuoteSubject[]): KeyActions {
  if (subjects.length === 0) return {}
  return {
    accept: () => acceptQuotes(subjects),
    reject: () => rejectQuotes(subjects),
    edit: () => editQuote(subjects),
    copy: () => void copyQuotes(subjects),
    note: () => noteQuotes(subjects),
    'tag-quote': () => tagQuotes(subjects),
    'collect-quote': () => collectQuotes(subjects),
    lineage: () => showLineage(subjects)
  }
}
