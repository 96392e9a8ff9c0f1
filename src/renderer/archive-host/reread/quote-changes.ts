import type { Quote } from '#shared/quotes/quote.ts'
import type { QuoteChange } from '#shared/reread/rereading.ts'
import { groupBy } from '../group-by.ts'
import { isWorkedOn, type RereadQuotes } from './reread-quotes.ts'

/** What becomes of the quotes, those that stand as they stood left out. */
export function quoteChanges(
  old: readonly Quote[],
  { kept, suggested }: RereadQuotes,
  collected: ReadonlySet<string>
): readonly QuoteChange[] {
  const change = (quote: Quote, what: QuoteChange['change'], before: string | null = null): QuoteChange => ({
    change: what,
    words: quote.exact,
    speaker: quote.speaker.name ?? quote.speaker.mention,
    before
  })
  const mine = kept.flatMap((quote) =>
    quote.anchor === 'exact' ? [] : [change(quote, quote.anchor === 'moved' ? 'moved' : 'lost')]
  )
  // By their words, as a text that has grown gives every suggestion another place; those said twice pair up in order.
  const gone = groupBy(
    old.filter((quote) => !isWorkedOn(quote, collected)),
    ({ exact }) => exact
  )
  const theirs = suggested.flatMap((quote): QuoteChange[] => {
    const before = gone.get(quote.exact)?.shift()
    if (!before) return [change(quote, 'gained')]
    const who = before.speaker.name ?? before.speaker.mention
    return who === (quote.speaker.name ?? quote.speaker.mention) ? [] : [change(quote, 'attributed', who)]
  })
  const dropped = [...gone.values()].flat().map((quote) => change(quote, 'dropped'))
  return [...mine, ...theirs, ...dropped]
}
