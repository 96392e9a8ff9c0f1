/** The day as `2015-03-04`, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0')
