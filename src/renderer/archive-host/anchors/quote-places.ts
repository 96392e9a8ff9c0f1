import type { Quote, QuotePlace } from '#shared/quotes/quote.ts'
import { alikePlaces, type Place, placesOf } from './find-again.ts'

const MOST = 20
/** Characters shown on each side, by which a person tells the places apart. */
const AROUND = 120

/** Every place that the quote may have in the text: where it is shown now, then where its words or most of them stand. */
export function quotePlaces(quote: Quote, text: string): readonly QuotePlace[] {
  const shown = quote.anchor === 'lost' ? [] : [{ start: quote.start, end: quote.end }]
  const all: Place[] = []
  for (const place of [...shown, ...placesOf(quote, text), ...alikePlaces(quote, text)])
    if (!all.some(({ start, end }) => place.start < end && start < place.end)) all.push(place)
  return all.slice(0, MOST).map(({ start, end }) => ({
    start,
    end,
    before: text.slice(Math.max(0, start - AROUND), start),
    words: text.slice(start, end),
    after: text.slice(end, end + AROUND)
  }))
}
