import { weekdayPattern } from './weekday-names.ts'

/** A time beside a date, as ISO writes it: `time` "14:30" or "14:30:05", `zone` "Z", "+02:00" or "" where none is named. */
export type TimeOfDay = { readonly time: string; readonly zone: string; readonly length: number }

// Zones that mean one offset wherever they are written. "ET", "IST" and their like do not, and are left unknown.
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  gmt: 'Z',
  utc: 'Z',
  bst: '+01:00',
  wet: '+00:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  hkt: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00'
}
const ZONE = `(?<zone>(?:${Object.keys(ZONES).join('|')}|[ecmp]t|ist|local)(?![\\p{L}\\p{N}])|[+-][01]\\d:?[0-5]\\d(?!\\d))`
const CLOCK =
  '(?<hour>[0-2]?\\d)(?:(?:(?<sign>[:.])(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?)?|h(?<minuteH>[0-5]\\d)?)?' +
  '(?:\\s?(?<half>[ap])\\.?m\\b\\.?)?(?:\\s?(?:Uhr|heures|uur|hrs|hours)\\b)?)'
const WORDS = '(?:at|à|um|om|alle|a las|as|às|kl\\.?)'
// Wires write "1626GMT": four digits, and only a zone makes them a time.
const MILITARY = `(?<military>[0-2]\\d[0-5]\\d)\\s?(?=gmt|utc|z\\b)`
const TIME = `(?:${MILITARY}|${CLOCK})(?:\\s?\\(?${ZONE}\\)?)?(?![\\p{L}\\p{N}]|[:.]\\d)`
const AFTER = new RegExp(`(?:,?\\s{1,2}(?:[|•·–—-]\\s)?(?:${WORDS}\\s)?|,)${TIME}`, 'iuy')
const BEFORE = new RegExp(
  `(?:^|[\\s(])${TIME},?\\s(?:[|•·–—-]\\s|on\\s|le\\s|am\\s)?(?:${weekdayPattern},?\\s)?$`,
  'iu'
)
const LONGEST = 40

/** The time that stands right behind a date which ends at `from`: ", 14:30 GMT", " at 2.30 p.m. EST", " 14h30"; else null. */
export function timeAfter(text: string, from: number): TimeOfDay | null {
  AFTER.lastIndex = 0
  return timeOf(AFTER.exec(text.slice(from, from + LONGEST)))
}

/** The time that stands right before a date which starts at `to`: "10:05AM GMT 15 March 2015"; else null. */
export function timeBefore(text: string, to: number): TimeOfDay | null {
  return timeOf(BEFORE.exec(text.slice(Math.max(0, to - LONGEST), to)))
}

function timeOf(match: RegExpExecArray | null): TimeOfDay | null {
  const groups = match?.groups
  if (!match || !groups) return null
  const { military, half, second, zone, sign } = groups
  const minute = military?.slice(2) ?? groups.minute ?? groups.minuteH
  const named = military?.slice(0, 2) ?? groups.hour
  // A number alone is no time: "4 March 2015 10 people". "10 Uhr", "5 pm" and "14h" are.
  if (
    named === undefined ||
    (minute === undefined && half === undefined && !/\d\s?(?:h|Uhr|uur)/i.test(match[0]))
  )
    return null
  // "2.30" is a time with a word beside it alone; by itself it may be a number.
  if (sign === '.' && half === undefined && zone === undefined && !/[a-zà]/i.test(match[0])) return null
  const hour = hourOf(Number(named), half)
  if (hour === null) return null
  const clock = `${hour}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`
  return { time: clock, zone: zoneOf(zone), length: match[0].length }
}

function hourOf(hour: number, half: string | undefined): string | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const full = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return full < 24 ? String(full).padStart(2, '0') : null
}

/** "GMT" and "+0200" as ISO has them; '' for zones whose offset is not certain. */
export function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^[+-]/.test(zone)) return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
  return ZONES[zone.toLowerCase()] ?? ''
}
