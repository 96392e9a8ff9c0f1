import type { When } from '#shared/article/when.ts'
import { isoDay, twoDigits } from './iso-day.ts'
import { monthNumber, monthPattern } from './month-names.ts'
import { weekdayPattern } from './weekday-names.ts'
import { timeAfter, timeBefore, zoneOf } from './time-of-day.ts'

/** A date in running text. `when` has the precision that is written; offsets are into the searched text. */
export type DateFound = { readonly when: When; readonly start: number; readonly end: number }

const WEEKDAY = `${weekdayPattern}\\.?,?\\s{1,2}`
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])'
const EDGE_AFTER = '(?![\\p{L}\\p{N}])'
const MONTH = `(?<month>${monthPattern})\\.?`
const DAY = '(?<day>[0-3]?\\d)'
const YEAR = '(?<year>1[5-9]\\d\\d|20\\d\\d)'
const compile = (source: string): RegExp =>
  new RegExp(`${EDGE_BEFORE}(?:${WEEKDAY})?${source}${EDGE_AFTER}`, 'iu')

// ISO with an optional time; a space stands for the "T" in many systems, and "+0000" for "+00:00".
const ISO = compile(
  '(?<year>1[5-9]\\d\\d|20\\d\\d)-(?<m>[01]\\d)-(?<day>[0-3]\\d)' +
    '(?:(?:T|\\s)(?<time>[0-2]\\d:[0-5]\\d(?::[0-5]\\d)?)(?:\\.\\d{1,9})?\\s?(?<zone>Z|UTC|GMT|[+-][01]\\d:?[0-5]\\d)?(?!\\s?[ap]\\.?m))?'
)
const MONTH_FIRST = compile(`${MONTH}\\s{1,2}${DAY}(?:st|nd|rd|th)?,?\\s{1,2}${YEAR}`)
const DAY_FIRST = compile(
  `(?:the |den |der |le |el |il )?${DAY}(?:st|nd|rd|th|er|\\.|º|°)?\\s{1,2}(?:of |de |di )?${MONTH},?\\s{1,2}(?:de |del )?${YEAR}`
)
// "26-FEB-1987", as databases and old wires print it.
const HYPHENED = compile(`${DAY}-${MONTH}-${YEAR}`)
const DOTTED = compile('(?<day>[0-3]?\\d)\\.\\s?(?<m>[01]?\\d)\\.\\s?(?<year>1[5-9]\\d\\d|20\\d\\d)')
const SLASHED = compile('(?<a>[0-3]?\\d)/(?<b>[0-3]?\\d)/(?<year>1[5-9]\\d\\d|20\\d\\d)')
const YEAR_FIRST =
  /(?<year>1[5-9]\d\d|20\d\d)(?:\/|年\s?|년\s?)(?<m>[01]?\d)(?:\/|月\s?|월\s?)(?<day>[0-3]?\d)[日일]?(?!\d)/u
const MONTH_YEAR = compile(`${MONTH},?\\s{1,2}(?:de |del )?${YEAR}`)
/** Each with a sign without which it need not be tried: most paragraphs with a year in them have no date. */
const SHAPES: readonly (readonly [shape: RegExp, needs: RegExp | null])[] = [
  [ISO, /-/],
  [MONTH_FIRST, null],
  [DAY_FIRST, null],
  [HYPHENED, /\d-\p{L}/u],
  [DOTTED, /\d\./],
  [YEAR_FIRST, /\d[/年년]/],
  [SLASHED, /\d\//],
  [MONTH_YEAR, null]
]
const MAY_HOLD_DATE = /1[5-9]\d\d|20\d\d/

/** "March 16, 2015 Monday", as databases print it. */
const WEEKDAY_BEHIND = new RegExp(`,?\\s\\(?${weekdayPattern}\\)?$`, 'i')

/** The first date with a year in the text, in any form we know; null if there is none. Searches at most 2,000 characters. */
export function findDate(text: string): DateFound | null {
  const searched = text.slice(0, 2000)
  if (!MAY_HOLD_DATE.test(searched)) return null
  let first: DateFound | null = null
  for (const [shape, needs] of SHAPES) {
    const match = needs === null || needs.test(searched) ? shape.exec(searched) : null
    if (!match || (first && match.index >= first.start)) continue
    const when = whenOf(match.groups ?? {})
    if (when !== null) first = { when, start: match.index, end: match.index + match[0].length }
  }
  return first && withTime(first, searched)
}

/** Only a whole day can have a time, and only one that stands right beside it. */
function withTime(date: DateFound, text: string): DateFound {
  if (date.when.length !== 10) return date
  const after = timeAfter(text, date.end)
  const time = after ?? timeBefore(text, date.start)
  if (time === null) return date
  return {
    when: `${date.when}T${time.time}${time.zone}`,
    start: after ? date.start : date.start - time.length,
    end: after ? date.end + time.length : date.end
  }
}

/** The date that this text is, with nothing beside it but brackets and full stops; null if there is more. */
export function readDate(text: string): When | null {
  const trimmed = text.trim().replace(/^[([]|[)\].]$/g, '')
  if (/^(1[5-9]|20)\d\d$/.test(trimmed)) return trimmed
  if (/^(1[5-9]|20)\d\d-(0[1-9]|1[0-2])$/.test(trimmed)) return trimmed
  const words = trimmed.replace(WEEKDAY_BEHIND, '')
  const found = findDate(words)
  return found && found.start === 0 && found.end === words.length ? found.when : null
}

function whenOf(groups: Readonly<Record<string, string | undefined>>): When | null {
  const { year, month, m, day, a, b, time, zone } = groups
  if (year === undefined) return null
  // 03/04/2015 is March or April by country: only the year is certain. 13/04 can be read one way alone.
  if (a !== undefined && b !== undefined) {
    if (Number(a) > 12) return isoDay(Number(year), Number(b), Number(a))
    if (Number(b) > 12) return isoDay(Number(year), Number(a), Number(b))
    return a === b ? isoDay(Number(year), Number(a), Number(b)) : year
  }
  const number = month === undefined ? Number(m) : monthNumber(month)
  if (number === undefined || !(number >= 1 && number <= 12)) return null
  if (day === undefined) return `${year}-${twoDigits(number)}`
  const date = isoDay(Number(year), number, Number(day))
  return date === null || time === undefined ? date : `${date}T${time}${zoneOf(zone)}`
}
