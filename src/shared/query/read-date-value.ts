import { relativeDates, type DateValue, type RelativeDate } from './query-tree.ts'

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** `2015`, `2015-09`, `2015-09-18`, `2015..2016-03`, `2015..`, `..2015`, `last-week`; null for anything else. */
export function readDateValue(text: string): DateValue | null {
  const relative = relativeDates.find((name) => name === text.toLowerCase())
  if (relative) return { relative }
  const [from = '', to, ...more] = text.split('..')
  if (more.length > 0) return null
  const ends = to === undefined ? [from, from] : [from, to]
  const [first = '', last = ''] = ends
  if (first === '' && last === '') return null
  if (![first, last].every((end) => end === '' || DATE.test(end))) return null
  return { from: first || null, to: last || null }
}

/** First and last day of a date value, ISO; `today` is the local day. Weeks begin on Monday (ISO 8601). */
export function daysOf(
  value: DateValue,
  today: string
): { readonly from: string | null; readonly to: string | null } {
  return 'relative' in value ? relativeDays(value.relative, today) : value
}

/** Whether a date lies in the span; reduced-precision strings compare as text, and 2015 lies in 2015-03..2015-09 not. */
export function isWithin(
  date: string,
  { from, to }: { readonly from: string | null; readonly to: string | null }
): boolean {
  return (from === null || date >= from) && (to === null || date <= `${to}\uffff`)
}

function relativeDays(relative: RelativeDate, today: string): { readonly from: string; readonly to: string } {
  const day = (offset: number): string => {
    const date = new Date(`${today}T00:00:00Z`)
    date.setUTCDate(date.getUTCDate() + offset)
    return date.toISOString().slice(0, 10)
  }
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const monthBefore = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
  switch (relative) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: day(-1), to: day(-1) }
    case 'this-week':
      return { from: day(-sinceMonday), to: day(6 - sinceMonday) }
    case 'last-week':
      return { from: day(-sinceMonday - 7), to: day(-sinceMonday - 1) }
    case 'this-month':
      return { from: today.slice(0, 7), to: today.slice(0, 7) }
    case 'last-month':
      return { from: monthBefore, to: monthBefore }
    case 'this-year':
      return { from: String(year), to: String(year) }
    case 'last-year':
      return { from: String(year - 1), to: String(year - 1) }
  }
}
