import type { TimelineUnit } from '#shared/query/facets.ts'

type Bin = { readonly at: string; readonly count: number }

/** More bars than this cannot be told apart in the pane's width. */
const MOST_BARS = 120

/** The finest unit that still gives few enough bars over the span of these years. */
export function unitFor(years: readonly Bin[]): TimelineUnit {
  const [first, last] = [Number(years[0]?.at ?? 0), Number(years.at(-1)?.at ?? 0)]
  const span = last - first + 1
  if (years.length === 0 || span * 12 > MOST_BARS) return 'year'
  return span > 1 ? 'month' : 'day'
}

/** The bins with the empty ones between them, at most MOST_BARS: over a longer span those without articles are left out. */
export function filledBins(bins: readonly Bin[], unit: TimelineUnit): readonly Bin[] {
  const [first, last] = [bins[0], bins.at(-1)]
  if (!first || !last) return []
  const counts = new Map(bins.map(({ at, count }) => [at, count]))
  const filled: Bin[] = []
  for (let at = first.at; at <= last.at; at = next(at, unit)) {
    filled.push({ at, count: counts.get(at) ?? 0 })
    if (filled.length > 4 * MOST_BARS) return bins
  }
  return filled
}

function next(at: string, unit: TimelineUnit): string {
  const date = new Date(`${at.length === 4 ? `${at}-01-01` : at.length === 7 ? `${at}-01` : at}T00:00:00Z`)
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1)
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1)
  else date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, { year: 4, month: 7, day: 10 }[unit])
}
