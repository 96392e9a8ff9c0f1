import type { Quote } from '#shared/quotes/quote.ts'

/** Characters kept on each side of a quote, to find its place again (W3C TextQuoteSelector). */
export const CONTEXT = 32

/** The words and their surroundings as they stand in the article's text. */
export const selectorOf = (
  text: string,
  start: number,
  end: number
): Pick<Quote, 'exact' | 'prefix' | 'suffix'> => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT)
})
