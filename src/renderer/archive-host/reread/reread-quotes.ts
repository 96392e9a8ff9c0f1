import type { Quote } from '#shared/quotes/quote.ts'
import { followQuote, type TextChange } from '../anchors/follow-quote.ts'

type Given = {
  /** Null where the text is the same to the letter. */
  readonly change: TextChange | null
  /** Quotes that are in a collection. */
  readonly collected: ReadonlySet<string>
}
export type RereadQuotes = {
  /** Quotes that a person has worked on, at the place they have now. */
  readonly kept: readonly Quote[]
  /** The suggestions of the new reading. */
  readonly suggested: readonly Quote[]
}

/**
 * An article's quotes after it was read again. Suggestions that nobody has touched are the reader's own, and the new
 * ones take their place. A quote that a person decided on, wrote on, tagged or collected stays as it is and follows its
 * words; the new reading does not suggest it a second time, not even where it was rejected.
 */
export function rereadQuotes(
  old: readonly Quote[],
  fresh: readonly Quote[],
  { change, collected }: Given
): RereadQuotes {
  const kept = old
    .filter((quote) => isWorkedOn(quote, collected))
    .map((quote) => (change ? followQuote(quote, change) : quote))
  const ids = new Set(kept.map(({ id }) => id))
  const suggested = fresh
    .filter((quote) => !kept.some((mine) => mine.anchor !== 'lost' && isSamePlace(mine, quote)))
    // A quote that has moved away still has the name of its first place.
    .map((quote) => (ids.has(quote.id) ? { ...quote, id: `${quote.id}:again` } : quote))
  return { kept, suggested }
}

export const isWorkedOn = ({ id, state, note, tags }: Quote, collected: ReadonlySet<string>): boolean =>
  state !== 'suggested' || note !== '' || tags.length > 0 || collected.has(id)

/** The same stretch, give or take the bounds that a person has set; a quote within a quote is another. */
function isSamePlace(a: Quote, b: Quote): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common * 2 > Math.max(a.end - a.start, b.end - b.start)
}
