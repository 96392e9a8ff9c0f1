import { LIKELY, type Found } from '#shared/article/found.ts'

const numbers = new Intl.NumberFormat('en')
export const formatCount = (count: number): string => numbers.format(count)

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A `When` in the precision that is known: "2015", "Mar 2015", "4 Mar 2015", "26 Mar 2019, 12:38 −05:00".
 * The day is never moved into the reader's own time zone: it is printed as the source wrote it.
 */
export function formatWhen(when: string): string {
  const [, year = '', month, day, time, zone] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2})[^Z+-]*(Z|[+-]\d{2}:\d{2})?)?$/.exec(when) ?? []
  const name = month ? months[Number(month) - 1] : undefined
  const date = [day ? String(Number(day)) : '', name ?? '', year].filter(Boolean).join(' ')
  if (!time) return date || when
  return `${date}, ${time}${zone === 'Z' ? ' UTC' : zone ? ` ${zone.replace('-', '−')}` : ''}`
}

/** A moment of this machine (imports), in local time. */
export function formatMoment(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const clock = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
  return `${date.getDate()} ${months[date.getMonth()] ?? ''} ${date.getFullYear()}, ${clock}`
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte')
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes / 1000
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`
}

export function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

export const isLikely = (found: Found<unknown>): boolean => found.sure < LIKELY

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
/** "en" → "English"; a code that is none is shown as it is. */
export function languageName(code: string): string {
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

/** Long file names keep their end, which tells them apart. */
export function shortFileName(name: string, most = 28): string {
  if (name.length <= most) return name
  const tail = Math.floor(most / 3)
  return `${name.slice(0, most - tail - 1)}…${name.slice(-tail)}`
}
