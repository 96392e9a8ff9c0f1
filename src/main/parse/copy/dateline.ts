import type { Dateline } from '#shared/article/draft.ts'
import type { Found } from '#shared/article/found.ts'
import { findDate, readDate } from '../dates/find-date.ts'
import { monthPattern } from '../dates/month-names.ts'
import { agencyNamed } from './agencies.ts'

/** The `how` of a dateline that opens with its date instead of its place. */
export const DATE_FIRST = 'date at the head of the text'

/** A dateline stands in the first words or nowhere. */
const LONGEST = 120
const SEPARATOR = /\s(?:--|[-–—])\s|\s?--\s?|\s?[—–]\s?|:\s/
const BRACKET = /\s?\(([^()]{2,60})\)\s*$/
const DAY_AND_MONTH = new RegExp(
  `^(?:\\d{1,2}\\.?\\s(?:${monthPattern})\\.?|(?:${monthPattern})\\.?\\s\\d{1,2})$`,
  'iu'
)
const PARTICLES = new Set([
  'of',
  'de',
  'la',
  'le',
  'les',
  'the',
  'del',
  'di',
  'da',
  'do',
  'upon',
  'sur',
  'am',
  'an',
  'der',
  'den',
  'el',
  'al',
  'and',
  'et',
  'und',
  'on',
  'near',
  'en',
  'sous',
  'aan'
])
// Words in capitals at the head of a text that label it and are no place.
const LABELS =
  /^(update|exclusive|breaking|analysis|opinion|correct(?:ion|ed)|live|video|watch|photos?|review|note|tip|step|part|q|a|day|week|faq|kill|advisory|embargo(?:ed)?|urgent|bulletin|flash|alert|figure|table|question|answer|summary|pros|cons|warning|editor|background|quote|box|factbox|dear|tl;?dr|spoilers?|psa|fyi|ps|nb|timeline|explainer|file)\b/i
const LETTERS = /\p{L}/u

/**
 * The dateline that opens a paragraph, or null: "LONDON, March 16 (Reuters) -", "Paris (AFP) –", "30 juillet 2012. - Québec -",
 * "(Reuters) -". Conventions after the AP and Reuters stylebooks: place in capitals, then the date, the agency in
 * brackets, a dash. `year` completes a date without one; without it such a date stays unknown.
 */
export function readDateline(paragraph: string, year: string | null): Found<Dateline> | null {
  const head = paragraph.slice(0, LONGEST)
  const separator = SEPARATOR.exec(head)
  if (!separator || separator.index === 0) return null
  const left = head.slice(0, separator.index)
  const rest = paragraph.slice(separator.index + separator[0].length)
  // Copy with the date first: "30 juillet 2012. - Québec - Le premier…"
  const leading = findDate(left)
  if (leading?.start === 0 && leading.when.length >= 10 && !separator[0].startsWith(':')) {
    const between = left.slice(leading.end).replace(/^[\s,]+|[\s.,]+$/g, '')
    if (between !== '' && !isPlace(between)) return null
    const place = between === '' ? placeBeforeDash(rest) : between
    return { value: { place, date: leading.when, agency: null }, how: DATE_FIRST, sure: 0.9 }
  }
  const bracket = BRACKET.exec(left)
  // "(AFP)", "(tca/dpa)": the agency may have company.
  const credited = bracket?.[1]?.split(/[-–—/|,]/).map((name) => name.trim()) ?? []
  const agency = credited[0] ?? null
  const known = credited.map(agencyNamed).find((name) => name !== null) ?? null
  const { place, date, dated } = placeAndDate(bracket ? left.slice(0, bracket.index) : left, year)
  if (place === undefined) return null
  const sure = surety({
    place,
    dated,
    bracketed: agency !== null,
    known: known !== null,
    colon: separator[0].startsWith(':')
  })
  if (sure === 0 || !LETTERS.test(rest.slice(0, 20))) return null
  return { value: { place, date, agency: known ?? agency }, how: 'dateline', sure }
}

/** A paragraph without the dateline that opens it. */
export function withoutDateline(paragraph: string): string {
  const separator = readDateline(paragraph, null) && SEPARATOR.exec(paragraph.slice(0, LONGEST))
  return separator ? paragraph.slice(separator.index + separator[0].length) : paragraph
}

function placeBeforeDash(rest: string): string | null {
  const dash = /^[^–—\d]{2,40}?(?=\s[-–—]\s)/u.exec(rest)
  return dash && isPlace(dash[0]) ? dash[0] : null
}

/** `place` undefined: the words before the dash are no dateline; null: they name none. */
function placeAndDate(
  words: string,
  year: string | null
): { place: string | null | undefined; date: string | null; dated: boolean } {
  const parts = words
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  let date: string | null = null
  let dated = false
  const last = parts.at(-1) ?? ''
  const lastTwo = parts.slice(-2).join(', ')
  // "March 16, 2015" has a comma of its own.
  const apart = parts.length > 1 ? readDate(lastTwo) : null
  const whole = apart ?? (/^\d+$/.test(last) ? null : readDate(last))
  if (whole !== null) {
    date = whole
    dated = true
    parts.splice(apart === null ? -1 : -2)
  } else if (DAY_AND_MONTH.test(last)) {
    date = year === null ? null : readDate(`${last}${/^\d/.test(last) ? ' ' : ', '}${year}`)
    dated = true
    parts.pop()
  }
  const place = parts.join(', ')
  if (place === '') return { place: null, date, dated }
  return { place: isPlace(place) ? place : undefined, date, dated }
}

function isPlace(place: string): boolean {
  if (place.length > 60 || LABELS.test(place) || !LETTERS.test(place)) return false
  const words = place.split(/[\s,/]+/)
  if (words.length > 6) return false
  return words.every(
    (word, index) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || (index > 0 && PARTICLES.has(word))
  )
}

type Signs = {
  readonly place: string | null
  readonly dated: boolean
  readonly bracketed: boolean
  readonly known: boolean
  readonly colon: boolean
}

/** 0 where the signs do not make a dateline. */
function surety({ place, dated, bracketed, known, colon }: Signs): number {
  const capitals = place !== null && /^[\p{Lu}.'’-]{3,}/u.test(place) && place === place.toUpperCase()
  const startsInCapitals = place !== null && /^\p{Lu}{3,}(?=[\s,]|$)/u.test(place)
  if (place === null) return known ? 0.95 : 0
  if (known) return 0.97
  if (bracketed && (capitals || startsInCapitals || dated)) return 0.9
  if (dated) return capitals ? 0.95 : 0.85
  if (capitals || startsInCapitals) return place.length >= 4 ? (colon ? 0.6 : 0.8) : 0
  return place.includes(',') && !colon ? 0.7 : 0
}
