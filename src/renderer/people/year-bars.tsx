import type { ReactNode } from 'react'
import type { SpeakerPage } from '#shared/people/speakers.ts'
import { plural } from '../ui/format.ts'

type Props = Pick<SpeakerPage, 'years' | 'undated'> & {
  readonly chosen: string | null
  readonly onChoose: (year: string | null) => void
}

/** How much was said in which year; a year that is pressed shows only its quotes. */
export function YearBars({ years, undated, chosen, onChoose }: Props): ReactNode {
  if (years.length < 2) return null
  const most = Math.max(...years.map(({ count }) => count))
  return (
    <div className="year-bars" role="group" aria-label="Quotes by year">
      {years.map(({ year, count }) => (
        <button
          key={year}
          type="button"
          aria-pressed={chosen === year}
          aria-label={`${year}: ${plural(count, 'quote')}`}
          title={`${year}: ${plural(count, 'quote')}`}
          onClick={() => onChoose(chosen === year ? null : year)}
        >
          <i style={{ height: `${Math.max(8, Math.round((count / most) * 100))}%` }} />
          <span>{year}</span>
        </button>
      ))}
      {undated > 0 ? <small>{undated} without a date, last in the list</small> : null}
    </div>
  )
}
