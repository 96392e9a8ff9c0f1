import type { When } from '#shared/article/when.ts'
import { isoDay } from './iso-day.ts'
import { monthNumber, monthPattern } from './month-names.ts'
import { timeAfter, timeBefore } from './time-of-day.ts'
import { weekdayNumber } from './weekday-names.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const HALF_YEAR = 183 * DAY_MS
const DAY_AND_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<first>${monthPattern})\\.?\\s{1,2}(?<after>[0-3]?\\d)|` +
    `(?<before>[0-3]?\\d)(?:\\.|st|nd|rd|th)?\\s{1,2}(?<second>${monthPattern})\\.?)(?![\\p{L}\\p{N}])`,
  'iu'
)

/** A day and month in running text, without their year; offsets are into the searched text. */
export type DayFound = {
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
}

/** The first day and month of a text, whether or not a year follows. Searches at most 500 characters. */
export function findDay(text: string): DayFound | null {
  const match = DAY_AND_MONTH.exec(text.slice(0, 500))
  const groups = match?.groups
  const month = monthNumber(groups?.first ?? groups?.second ?? '')
  const day = Number(groups?.after ?? groups?.before)
  // February has 29 days in some year.
  if (!match || month === undefined || isoDay(2000, month, day) === null) return null
  return { month, day, start: match.index, end: match.index + match[0].length }
}

/** The day in the year that brings it nearest to a known date: "Dec 31" in a story of January is last year's. */
export function dayNear({ month, day }: Pick<DayFound, 'month' | 'day'>, known: When): When | null {
  const year = Number(known.slice(0, 4))
  if (known.length < 10) return isoDay(year, month, day)
  const at = Date.parse(known.slice(0, 10))
  const days = [year, year - 1, year + 1].flatMap((candidate) => isoDay(candidate, month, day) ?? [])
  return days.find((candidate) => Math.abs(Date.parse(candidate) - at) <= HALF_YEAR) ?? null
}

/** "16 March" with the time beside it ("0001 GMT, 16 March"), its year the one nearest to a known date; null for none. */
export function findNear(text: string, known: When): When | null {
  const found = findDay(text)
  const day = found && dayNear(found, known)
  if (!found || day === null) return null
  const time = timeAfter(text, found.end) ?? timeBefore(text, found.start)
  return time === null ? day : `${day}T${time.time}${time.zone}`
}

/**
 * The day a bare weekday means beside a known date: the last one on or before it (`past`), or the first on or after it.
 * Null where the known date has no day.
 */
export function weekdayNear(name: string, known: When, direction: 'past' | 'future'): When | null {
  const wanted = weekdayNumber(name)
  if (wanted === undefined || known.length < 10) return null
  const at = new Date(known.slice(0, 10))
  const behind = (at.getUTCDay() - wanted + 7) % 7
  const days = direction === 'past' ? -behind : (7 - behind) % 7
  return new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10)
}
