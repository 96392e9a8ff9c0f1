import type { Quote } from '#shared/quotes/quote.ts'
import { searchWords } from '#shared/query/search-words.ts'
import { compareQuote } from '#shared/verbatim/compare-quote.ts'
import { CONTEXT, selectorOf } from '../text-selector.ts'

type Selector = Pick<Quote, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>
export type Place = { readonly start: number; readonly end: number }

/** Changed words are the quote's only where as many of them stand as this; fewer are other words. */
const ALIKE = 0.8
/** Of fewer words than these nothing can be told but letter by letter. */
const FEWEST_WORDS = 3

/**
 * The quote in a text of which nothing is known but that it was made from the same original: `exact` only where its
 * words stand between all of their old neighbours, and only one such place is there; `moved` where they stand
 * otherwise, or most of them; else `lost`. Nothing a person said of it is changed, and its words never are (W3C Web
 * Annotation Data Model, TextQuoteSelector and TextPositionSelector).
 */
export function findAgain(quote: Quote, text: string): Quote {
  const places = placesOf(quote, text)
  const [whole, ...others] = places.filter((place) => standsBetween(quote, text, place))
  if (whole && others.length === 0) return exactAt(quote, text, whole)
  return movedOrLost(quote, places, alikePlaces(quote, text), quote.start)
}

/** The likeliest of the places, which a person must confirm; a quote without any keeps its words and is lost. */
export function movedOrLost(
  quote: Quote,
  places: readonly Place[],
  alike: readonly Place[],
  near: number
): Quote {
  const nearest = places.toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))
  const place = nearest[0] ?? alike[0]
  if (!place) return { ...quote, anchor: 'lost' }
  return { ...quote, start: place.start, end: place.end, anchor: 'moved' }
}

/** The quote with its old words at a place where they stand for certain. */
export const exactAt = (quote: Quote, text: string, { start, end }: Place): Quote => ({
  ...quote,
  start,
  end,
  ...selectorOf(text, start, end),
  anchor: 'exact'
})

/** Everywhere that the words stand letter by letter, overlapping places too; “No” does not stand in “Nothing”. */
export function placesOf({ exact, prefix, suffix }: Selector, text: string): readonly Place[] {
  const places: Place[] = []
  if (exact === '') return places
  const cut = [joined(prefix.at(-1), exact.at(0)), joined(exact.at(-1), suffix.at(0))]
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length
    if (joined(text[start - 1], text[start]) === cut[0] && joined(text[end - 1], text[end]) === cut[1])
      places.push({ start, end })
  }
  return places
}

const LETTER = /[\p{L}\p{N}\p{M}]/u
/** Whether two characters stand in one word. */
const joined = (left = '', right = ''): boolean => LETTER.test(left) && LETTER.test(right)

/** Whether all that was kept of the text on both sides stands there; the end of the text counts as a neighbour. */
export function standsBetween({ prefix, suffix }: Selector, text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  return before === prefix && after === suffix
}

/** Places that have nearly all of the words, the most alike first. */
export function alikePlaces({ exact }: Selector, text: string): readonly Place[] {
  const words = searchWords(exact).length
  if (words < FEWEST_WORDS) return []
  return compareQuote(exact, text).filter(
    ({ likeness, found }) => likeness >= ALIKE && searchWords(found).length <= words / ALIKE
  )
}
