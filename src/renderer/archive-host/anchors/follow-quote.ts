import type { Quote } from '#shared/quotes/quote.ts'
import { inverseOf, placeAfter, type TextEdits } from '#shared/text/text-edit.ts'
import {
  alikePlaces,
  exactAt,
  findAgain,
  movedOrLost,
  type Place,
  placesOf,
  standsBetween
} from './find-again.ts'

/** A text that was read anew: `edits` make `after` of `before` (diffText). */
export type TextChange = { readonly before: string; readonly after: string; readonly edits: TextEdits }

/**
 * The quote in the new text. Its words are followed through the edits first, as a search alone would take any other
 * place of the same words for it (hypothesis/client#7571): untouched words stay `exact` unless the same words stand
 * elsewhere too and their neighbours cannot tell. Touched words are `moved` where they, or most of them (approximate
 * matching as in Hypothesis, after Myers 1999; here by words), stand at a place that was not there before; a person
 * confirms it. Else the quote is `lost`.
 */
export function followQuote(quote: Quote, { before, after, edits }: TextChange): Quote {
  // Where it stood was not known for certain.
  if (quote.anchor !== 'exact') return findAgain(quote, after)
  const there = placesOf(quote, after)
  const kept = placeAfter(edits, quote)
  if (kept !== null) {
    const only = there.length === 1 && placesOf(quote, before).length === 1
    const between = there.filter((place) => standsBetween(quote, after, place))
    if (only || (between.length === 1 && between[0]?.start === kept.start)) return exactAt(quote, after, kept)
    return { ...quote, ...kept, anchor: 'moved' }
  }
  const back = inverseOf(edits, before)
  const isNew = (place: Place): boolean => {
    const origin = placeAfter(back, place)
    return origin === null || (origin.start < quote.end && origin.end > quote.start)
  }
  const near = placeAfter(edits, { start: quote.start, end: quote.start })?.start ?? quote.start
  return movedOrLost(quote, there.filter(isNew), alikePlaces(quote, after).filter(isNew), near)
}
