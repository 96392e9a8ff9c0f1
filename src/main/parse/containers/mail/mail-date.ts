import type { When } from '#shared/article/when.ts'
import { isoDay } from '../../dates/iso-day.ts'
import { monthNumber } from '../../dates/month-names.ts'
import { zoneOf } from '../../dates/time-of-day.ts'

const DATE =
  /^(?:\p{L}{2,9}\.?,?\s{1,3})?(\d{1,2})[\s-]{1,3}(\p{L}{3,9})[\s-]{1,3}(\d{4})\s{1,3}(\d{1,2}):(\d\d)(?::(\d\d))?\s{0,3}([+-]\d{4}|\p{L}{1,5})?/u
const CTIME =
  /^\p{L}{3}\s{1,3}(\p{L}{3})\s{1,3}(\d{1,2})\s(\d{4})?\s?(\d\d:\d\d(?::\d\d)?)(?:\s(\d{4}))?(?:\s(?:GMT)?([+-]\d{4}))?/u

/** The time of a `Date` header (RFC 5322, 3.3) with its zone as written, or null where it is none. */
export function mailDate(header: string): When | null {
  const value = header.trim().slice(0, 120)
  const match = DATE.exec(value)
  if (!match) return ctimeDate(value)
  const [, day, month, year, hour, minute, second, zone] = match
  const date = isoDay(Number(year), monthNumber(month ?? '') ?? 0, Number(day))
  if (date === null || !isYear(Number(year)) || Number(hour) > 23 || Number(minute) > 59) return null
  const seconds = second === undefined || Number(second) > 59 ? '' : `:${second}`
  return `${date}T${(hour ?? '').padStart(2, '0')}:${minute}${seconds}${zoneOf(validZone(zone))}`
}

// "Fri Mar 10 2006 13:40:00 GMT+0100", "Wed Aug  3 17:55:19 2011": what programs print that do not know the standard.
function ctimeDate(value: string): When | null {
  const match = CTIME.exec(value)
  if (!match) return null
  const year = Number(match[3] ?? match[5])
  const date = isYear(year) ? isoDay(year, monthNumber(match[1] ?? '') ?? 0, Number(match[2])) : null
  return date === null || (match[4] ?? '') > '23:59:59'
    ? null
    : `${date}T${match[4]}${zoneOf(validZone(match[6]))}`
}

/** Clocks that were never set send mail from 1970. */
const isYear = (year: number): boolean => year > 1970 && year < 2200

const validZone = (zone: string | undefined): string | undefined =>
  zone === 'UT'
    ? 'UTC'
    : /^[+-](?:0\d|1[0-4])[0-5]\d$/.test(zone ?? '') || /^\p{L}+$/u.test(zone ?? '')
      ? zone
      : undefined
