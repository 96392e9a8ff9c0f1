import type { Article } from '#shared/article/article.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { askArchive } from './archive-client.ts'
import { cite, type CitedArticle } from './citation.ts'
import { openDialog } from './dialogs.ts'
import type { KeyActions } from './key-handler.ts'
import { main } from './main-client.ts'
import { apply } from './operations.ts'
import { namesOfSpeakers, underName } from './speaker-names.ts'
import { plural } from './format.ts'
import { tell, tellProblem } from './toasts.ts'
import { showSpeaker } from './view.ts'

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
  const nameOf = await namesOfSpeakers()
  const cited = subjects.map(({ quote, article }) => cite(underName(quote, nameOf), article))
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

/** Another speaker for these quotes. */
export function reattributeQuotes(subjects: readonly QuoteSubject[]): void {
  if (subjects.length > 0) openDialog({ kind: 're-attribute', quotes: subjects.map(({ quote }) => quote) })
}

/** Says where a quote stands in a text that was read anew: at once where there is one place, else a person chooses. */
export async function placeQuote(subjects: readonly QuoteSubject[]): Promise<void> {
  const quote = subjects.find((subject) => subject.quote.anchor !== 'exact')?.quote
  if (!quote) return
  const result = await askArchive('quotes:places', { id: quote.id })
  if (!result.ok) return tellProblem(result.error.message)
  const [place, ...others] = result.value.places
  if (place && others.length === 0 && place.words === quote.exact)
    await apply({ do: 'quotes:place', places: [{ id: quote.id, start: place.start, end: place.end }] }, 'say')
  else openDialog({ kind: 'place-quote', quote, places: result.value.places })
}

export function deleteQuote(quote: Quote): void {
  void apply({ do: 'quote:delete', id: quote.id }, 'say')
}

/** Everything that the speaker of the quote said. */
export async function openSpeakerOf(subjects: readonly QuoteSubject[]): Promise<void> {
  const name = subjects[0]?.quote.speaker.name
  if (name) showSpeaker((await namesOfSpeakers())(name))
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
    're-attribute': () => reattributeQuotes(subjects),
    'place-quote': () => void placeQuote(subjects),
    copy: () => void copyQuotes(subjects),
    note: () => noteQuotes(subjects),
    'tag-quote': () => tagQuotes(subjects),
    'collect-quote': () => collectQuotes(subjects),
    lineage: () => showLineage(subjects),
    'speaker-page': () => void openSpeakerOf(subjects)
  }
}
