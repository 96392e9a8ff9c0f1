import { isoDay, twoDigits } from '../../dates/iso-day.ts'
import { monthNumber } from '../../dates/month-names.ts'

const MIN_YEAR = 1900
const MAX_YEAR = 2100

const iso =
  /\b((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/i
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?/
const yearFirst = /\b((?:19|20)\d\d)\s?[./年]\s?(\d\d?)\s?[./月]\s?(\d\d?)/
const dayFirst =
  /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|\.|er|º|ª)?[\s-]{1,3}(?:de |of )?([\p{L}]{3,12})\.?,?[\s-]{1,3}(?:de |del )?((?:19|20)\d\d)\b/u
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d\d)\b/u
const numeric = /(?<![\d./])(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)/
const clock =
  /\b(\d{1,2}):(\d\d)(?::\d\d)?\s?(a\.?m\.?|p\.?m\.?)?(?:\s?(Z|UTC|GMT|[ECMP][SD]T|CES?T|BST|JST|[+-]\d\d:?\d\d)\b)?/i
/** As Java and JavaScript write a date by default: "Mon Aug 03 12:45:00 EDT 2015". */
const machine =
  /\b\p{Lu}\p{Ll}{2} (\p{Lu}\p{Ll}{2}) (\d{1,2}) (\d\d:\d\d:\d\d(?: (?:[A-Z]{1,4}|[+-]\d{4}))?) ((?:19|20)\d\d)\b/u
const zones: Readonly<Record<string, string>> = {
  ...{ z: 'Z', utc: 'Z', gmt: 'Z', bst: '+01:00', cet: '+01:00', cest: '+02:00', jst: '+09:00' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00' },
  ...{ pst: '-08:00', pdt: '-07:00' }
}

/** `month-first` reads 3/4/2019 as 4 March. Null: an ambiguous numeric date is not read at all. */
export type NumericOrder = 'day-first' | 'month-first' | null

/** The first date in the text as ISO 8601 in the precision given, or null. */
export function parseDate(text: string, order: NumericOrder = null): string | null {
  const short = text.slice(0, 400)
  return fromIso(short) ?? fromWords(short) ?? fromNumbers(short, order) ?? fromUnix(short)
}

function fromIso(text: string): string | null {
  const match = iso.exec(text) ?? compact.exec(text.trim())
  if (!match) return null
  const [, year, month, day, hour, minute, second, zone] = match
  const date = dayOf(Number(year), Number(month), Number(day))
  if (!date || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  return `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${offsetOf(zone)}`
}

/** The offset as ISO 8601 writes it; none for a name that several zones share. */
const offsetOf = (zone = ''): string =>
  zones[zone.toLowerCase()] ?? (/^[+-]/.test(zone) ? zone.replace(/^(.\d\d):?(\d\d)$/, '$1:$2') : '')

function fromWords(text: string): string | null {
  const [, name = '', number, time = '', yearBehind] = machine.exec(text) ?? []
  const stamped = dayOf(Number(yearBehind), monthNumber(name) ?? 0, Number(number))
  if (stamped) return withClock(stamped, time)
  for (const [pattern, dayAt, monthAt] of [
    [dayFirst, 1, 2],
    [monthFirst, 2, 1]
  ] as const) {
    const match = pattern.exec(text)
    const month = monthNumber(match?.[monthAt] ?? '')
    const date = match && month ? dayOf(Number(match[3]), month, Number(match[dayAt])) : null
    if (match && date) return withClock(date, text.slice(match.index + match[0].length))
  }
  const match = yearFirst.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

function fromNumbers(text: string, order: NumericOrder): string | null {
  const match = numeric.exec(text)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  // 25.3.2019 can only be one thing; points are never used month first.
  if (first > 12 || match[0].includes('.')) return dayOf(year, second, first)
  if (second > 12 || first === second) return dayOf(year, first, second)
  if (order === null) return null
  return order === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second)
}

function fromUnix(text: string): string | null {
  const match = /^\s*(1\d{9})(\d{3})?\s*$/.exec(text)
  return match ? `${new Date(Number(match[1]) * 1000).toISOString().slice(0, 19)}Z` : null
}

/** A time that follows its date at once, such as "March 4, 2019 5:30 pm EST"; without a zone it is left open. */
function withClock(date: string, rest: string): string {
  const match = clock.exec(rest.slice(0, 32))
  if (!match) return date
  const half = match[3]?.[0]?.toLowerCase()
  const hour = (Number(match[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  return Number(match[2]) > 59 || hour > 23
    ? date
    : `${date}T${twoDigits(hour)}:${match[2]}${offsetOf(match[4])}`
}

const dayOf = (year: number, month: number, day: number): string | null =>
  year < MIN_YEAR || year > MAX_YEAR ? null : isoDay(year, month, day)

/** Every date written out in a text (not purely numeric ones), for counting which day a page names most. */
export function datesIn(text: string): readonly string[] {
  const dates: string[] = []
  for (const pattern of [iso, dayFirst, monthFirst, yearFirst])
    for (const match of text.matchAll(new RegExp(pattern, `g${pattern.flags}`))) {
      const date = parseDate(match[0])
      if (date) dates.push(date.slice(0, 10))
    }
  return dates
}
