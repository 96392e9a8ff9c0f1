import type { When } from '#shared/article/when.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date in the precision that is known: `2015`, `Mar 2015`, `4 Mar 2015`. The time of day is left out. */
export function writtenDate(when: When): string {
  const [, year = when, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(when) ?? []
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** A moment in UTC, to the minute. The same words on every machine, so that the same export is the same bytes. */
export function writtenMoment(moment: Date): string {
  const iso = moment.toISOString()
  return `${writtenDate(iso)}, ${iso.slice(11, 16)} UTC`
}
