import type { QuoteFilter } from '#shared/query/list-query.ts'
import { apply } from '../ui/operations.ts'
import { tell } from '../ui/toasts.ts'
import { readAllQuotes } from './use-quote-list.ts'

/** From here on a suggestion with a named speaker may be accepted unseen; undo takes it all back. */
export const SURE = 0.85

/** Accepts every suggestion that the filter leaves and of which the reader of quotes is sure. */
export async function acceptTheSurest(filter: QuoteFilter): Promise<void> {
  const suggested = await readAllQuotes({ ...filter, states: ['suggested'] })
  const sure = suggested.filter(({ quote }) => quote.confidence >= SURE && quote.speaker.name !== null)
  if (sure.length === 0) tell('None of these suggestions is sure enough to be accepted unseen')
  else await apply({ do: 'quotes:accept', ids: sure.map(({ quote }) => quote.id) }, 'say')
}
