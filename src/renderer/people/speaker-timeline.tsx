import type { ReactNode } from 'react'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import type { QuoteRow } from '#shared/quotes/quote.ts'
import { formatWhen } from '../ui/format.ts'
import { QuoteListbox, withSelectedOf } from '../ui/quote-listbox.tsx'
import { useQuoteList } from '../ui/use-quote-list.ts'

type Props = { readonly name: string; readonly filter: QuoteFilter }

/** The speaker's quotes, the latest publication first, those of unknown date last; Enter goes to the article. */
export function SpeakerTimeline({ name, filter }: Props): ReactNode {
  const list = useQuoteList(filter)
  return (
    <QuoteListbox
      label={`Quotes of ${name}`}
      list={list}
      withSelected={withSelectedOf(list, filter)}
      beside={(row, before) => <When row={row} before={before} />}
    />
  )
}

/** A date stands where it begins: a second quote of the same day needs none. */
function When({ row, before }: { readonly row: QuoteRow; readonly before: QuoteRow | undefined }): ReactNode {
  const day = dayOf(row)
  const isNew = before === undefined || dayOf(before) !== day
  return (
    <div className="timeline-when">
      {isNew ? <time>{day ? formatWhen(day) : 'date unknown'}</time> : null}
    </div>
  )
}

const dayOf = ({ article }: QuoteRow): string | null => article.published?.slice(0, 10) ?? null
