import type { Dateline } from '#shared/article/draft.ts'
import type { Found } from '#shared/article/found.ts'
import type { When } from '#shared/article/when.ts'
import { findDate } from '../dates/find-date.ts'
import { dayNear, findDay, weekdayNear } from '../dates/near-date.ts'
import { weekdayNumber } from '../dates/weekday-names.ts'
import { agencyNamed } from './agencies.ts'
import { isPlace } from './place-words.ts'

/** The `how` of a dateline that opens with its date instead of its place. */
export const DATE_FIRST = 'date at the head of the text'

/** A dateline stands in the first words or nowhere. */
const LONGEST = 120
// A dash with room around it, also AP's "_" for a long one and EFE's ".-"; "Feb 26-" by its figure; a colon.
const SEPARATOR =
  /\s(?:--|[-–—_])(?=\s|$)\s?|\s?--\s?|\s?[—–]\s?|(?<=\d)\s?-(?=\s|$|\p{Lu})\s?|(?<=\))\s?\.[-–—]{1,2}\s|(?<=\/)\.\s|:\s/u
// "(Reuters)", and as TASS has it, "/TASS/".
const BRACKET = /(?:\s?\((?<round>[^()]{2,60})\)|\.?\s?\/(?<slashed>[^/]{2,30})\/)\s*$/
/** German and Scandinavian wires sign in small letters: "Munich (sid) -", "Wien (apa/afp) -". */
const SIGN = /^\p{Ll}{2,5}(?:[/-]\p{Ll}{2,5})?$/u
const LETTERS = /\p{L}/u

/**
 * The dateline that opens a paragraph, or null: "LONDON, March 16 (Reuters) -", "Paris (AFP) –", "MOSCOW, March 16. /TASS/.",
 * "30 juillet 2012. - Québec -", "(Reuters) -". Conventions after the AP and Reuters stylebooks: place in capitals, then
 * the date, the agency in brackets, a dash. `known` is the day of publication where it is known: it gives a day without
 * a year its year and a bare weekday its date; without it such a date stays unknown.
 */
export function readDateline(paragraph: string, known: When | null): Found<Dateline> | null {
  const head = paragraph.slice(0, LONGEST)
  const separator = SEPARATOR.exec(head)
  if (!separator || separator.index === 0) return null
  const left = head.slice(0, separator.index)
  const rest = paragraph.slice(separator.index + separator[0].length)
  const colon = separator[0].startsWith(':')
  // Copy with the date first: "30 juillet 2012. - Québec - Le premier…"
  const leading = findDate(left)
  if (leading?.start === 0 && leading.when.length >= 10 && !colon) {
    const between = left.slice(leading.end).replace(/^[\s,]+|[\s.,]+$/g, '')
    if (between !== '' && !isPlace(between)) return null
    const place = between === '' ? placeBeforeDash(rest) : between
    return { value: { place, date: leading.when.slice(0, 10), agency: null }, how: DATE_FIRST, sure: 0.9 }
  }
  const bracket = BRACKET.exec(left)
  // "(AFP)", "(tca/dpa)": the agency may have company.
  const inside = bracket?.groups?.round ?? bracket?.groups?.slashed
  const credited = inside?.split(/[-–—/|,]/).map((name) => name.trim()) ?? []
  const agency = credited[0] ?? null
  const named = credited.map(agencyNamed).find((name) => name !== null) ?? null
  const { place, date, how, dated } = placeAndDate(bracket ? left.slice(0, bracket.index) : left, known)
  if (place === undefined) return null
  const sure = surety({
    place,
    dated,
    colon,
    bracketed: agency !== null,
    signed: SIGN.test(inside ?? ''),
    known: named !== null,
    shouted: !/\p{Ll}{2}/u.test(rest.slice(0, 80))
  })
  // Above a table, the dateline has its line to itself.
  const opens =
    LETTERS.test(rest.slice(0, 20)) || /\d/.test(rest.slice(0, 20)) || (rest.trim() === '' && dated)
  return sure === 0 || !opens ? null : { value: { place, date, agency: named ?? agency }, how, sure }
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
type PlaceAndDate = {
  readonly place: string | null | undefined
  readonly date: When | null
  readonly dated: boolean
  readonly how: string
}

function placeAndDate(words: string, known: When | null): PlaceAndDate {
  const parts = words
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const { left, ...day } = dayOf(parts, known)
  const place = left.join(', ')
  if (place === '') return { ...day, place: null }
  return { ...day, place: isPlace(place) ? place : undefined }
}

/** Takes the day off the end of a dateline's parts: "March 16, 2015", "16 mars 2015", "Va. Feb 26", "Tuesday". */
function dayOf(
  parts: readonly string[],
  known: When | null
): { readonly left: readonly string[] } & Omit<PlaceAndDate, 'place'> {
  const how = 'dateline'
  const last = (parts.at(-1) ?? '').replace(/^le\s/, '')
  // "MOSCOW. March 16"; an abbreviated state keeps its full stop: "RICHMOND, Va. Feb 26".
  const before = (words: string, start: number, parted: number): readonly string[] =>
    [...parts.slice(0, -parted), words.slice(0, start).trim()]
      .map((part) => (parts.length === parted ? part.replace(/\.$/, '') : part))
      .filter((part) => part !== '')
  // "March 16, 2015" has a comma of its own.
  const lastTwo = parts.slice(-2).join(', ')
  const apart = parts.length > 1 && /^\d{4}$/.test(last) ? findDate(lastTwo) : null
  if (apart?.end === lastTwo.length)
    return { left: before(lastTwo, apart.start, 2), date: apart.when.slice(0, 10), dated: true, how }
  const whole = /^\d+$/.test(last) ? null : findDate(last)
  if (whole?.end === last.length)
    return { left: before(last, whole.start, 1), date: whole.when.slice(0, 10), dated: true, how }
  const day = findDay(last)
  if (day && /^\.?$/.test(last.slice(day.end))) {
    const date = known === null ? null : dayNear(day, known)
    const where = date === null ? how : `${how}, its year from the publication date`
    return { left: before(last, day.start, 1), date, dated: true, how: where }
  }
  if (parts.length > 1 && weekdayNumber(last) !== undefined) {
    const date = known === null ? null : weekdayNear(last, known, 'past')
    const where = date === null ? how : `${how}, its weekday counted back from the publication date`
    return { left: parts.slice(0, -1), date, dated: true, how: where }
  }
  return { left: parts, date: null, dated: false, how }
}

type Signs = {
  readonly place: string | null
  readonly dated: boolean
  readonly bracketed: boolean
  readonly signed: boolean
  readonly known: boolean
  readonly colon: boolean
  /** The text goes on in capitals, as a headline with a dash in it does. */
  readonly shouted: boolean
}

/** 0 where the signs do not make a dateline. */
function surety({ place, dated, bracketed, signed, known, colon, shouted }: Signs): number {
  const capitals = place !== null && /^[\p{Lu}.'’-]{3,}/u.test(place) && place === place.toUpperCase()
  const startsInCapitals = place !== null && /^\p{Lu}{3,}(?=[\s,]|$)/u.test(place)
  if (place === null) return known ? 0.95 : 0
  if (known) return 0.97
  if (bracketed && (capitals || startsInCapitals || dated)) return 0.9
  if (dated) return capitals ? 0.95 : 0.85
  if (signed && !colon) return 0.8
  if (shouted) return 0
  if (capitals || startsInCapitals) return place.length >= 4 ? (colon ? 0.6 : 0.8) : 0
  return place.includes(',') && !colon ? 0.7 : 0
}
