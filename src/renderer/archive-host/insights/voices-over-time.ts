import type { Insights } from '#shared/insights/insights.ts'
import type { FacetColumn } from '../facets/facet-column.ts'
import { type Counted, spread } from './tally.ts'

/** More colours than this nobody tells apart. */
const VOICES = 6
/** More bars than this do not fit beside each other. */
const MOST_BARS = 96

/** Quotes of the first speakers by month, or by year over a longer span; spans without a quote between are there too. */
export function voicesOverTime(
  counted: Counted,
  speakers: readonly number[],
  quoting: readonly (readonly number[])[]
): Insights['voices'] {
  const codes = speakers.slice(0, VOICES)
  const by = (column: FacetColumn): Uint32Array[] =>
    quoting.slice(0, VOICES).map((rows) => spread(column, rows))
  const { months, years } = counted
  const byYear = by(years)
  const spoken = years.values.filter((_, year) => byYear.some((line) => (line[year] ?? 0) > 0)).sort()
  const [first = '', last = ''] = [spoken[0], spoken.at(-1)]
  const span = Number(last) - Number(first) + 1
  const unit = spoken.length > 0 && span * 12 <= MOST_BARS ? 'month' : 'year'
  const column = unit === 'month' ? months : years
  const lines = unit === 'month' ? by(months) : byYear
  const placeOf = new Map(column.values.map((value, place) => [value, place]))
  const countsAt = (at: string): number[] => lines.map((line) => line[placeOf.get(at) ?? -1] ?? 0)
  const ats = unit === 'month' ? monthsOf(Number(first), Number(last)) : yearsOf(spoken, span)
  const bins = withoutEmptyEnds(ats.map((at) => ({ at, counts: countsAt(at) })))
  const total = (of: readonly (readonly number[])[]): number => of.flat().reduce((sum, one) => sum + one, 0)
  return {
    unit,
    names: codes.map((code) => counted.columns.speakers[code] ?? ''),
    bins,
    undated: total(lines.map((line) => [...line])) - total(bins.map(({ counts }) => counts))
  }
}

const monthsOf = (first: number, last: number): string[] =>
  yearsBetween(first, last).flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
  )

/** Over centuries only the years in which anyone speaks. */
const yearsOf = (spoken: readonly string[], span: number): readonly string[] =>
  spoken.length > 0 && span <= MOST_BARS ? yearsBetween(Number(spoken[0]), Number(spoken.at(-1))) : spoken

const yearsBetween = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, step) => String(first + step).padStart(4, '0'))

type Bin = { readonly at: string; readonly counts: readonly number[] }
function withoutEmptyEnds(bins: readonly Bin[]): readonly Bin[] {
  const isFull = ({ counts }: Bin): boolean => counts.some((count) => count > 0)
  const first = bins.findIndex(isFull)
  return first < 0 ? [] : bins.slice(first, bins.findLastIndex(isFull) + 1)
}
