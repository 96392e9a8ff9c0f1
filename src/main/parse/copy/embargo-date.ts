import type { When } from '#shared/article/when.ts'
import { findDate } from '../dates/find-date.ts'
import { findNear, weekdayNear } from '../dates/near-date.ts'
import { timeAfter, timeBefore } from '../dates/time-of-day.ts'
import { weekdayPattern } from '../dates/weekday-names.ts'
import type { Facts } from '../story/story.ts'

const WEEKDAY = new RegExp(`(?<![\\p{L}])${weekdayPattern}(?![\\p{L}])`, 'iu')

/**
 * Until when an embargo line holds. A day without its year, and a bare weekday, are resolved against the publication
 * date where it is known, and `how` says so.
 */
export function embargoUntil(line: string, known: When | null): Facts['embargoUntil'] {
  const whole = findDate(line)
  if (whole) return { value: whole.when, how: 'embargo line', sure: 0.9 }
  if (known === null) return null
  const near = findNear(line, known)
  if (near !== null)
    return { value: near, how: 'embargo line, its year from the publication date', sure: 0.85 }
  const weekday = WEEKDAY.exec(line)
  const day = weekday && weekdayNear(weekday[0], known, 'future')
  if (!weekday || day === null) return null
  const time = timeAfter(line, weekday.index + weekday[0].length) ?? timeBefore(line, weekday.index)
  return {
    value: time === null ? day : `${day}T${time.time}${time.zone}`,
    how: 'embargo line, its weekday counted on from the publication date',
    sure: 0.7
  }
}
