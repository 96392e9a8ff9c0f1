import type { Found } from '#shared/article/found.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { bylineFacts, readNames } from '../copy/bylines.ts'
import { languageCode } from '../record/language-code.ts'
import { whenOf } from '../record/read-values.ts'
import type { Facts } from '../story/story.ts'

/** A field that the file states; null where it states nothing. */
export const stated = <T>(value: T | null, how: string, sure = 0.95): Found<T> | null =>
  value === null ? null : { value, how, sure }

export const firstOf = <T>(...found: readonly (T | null)[]): T | null =>
  found.find((one) => one !== null) ?? null

/** A date as news XML writes it: ISO 8601 in its basic or extended form, RFC 822. Midnight without a zone is a day. */
export function dateStated(text: string | null, how: string, sure = 0.95): Facts['published'] {
  if (text === null) return null
  const year = text.replace(
    /^((?:\p{L}{2,4}\.?,?\s)?\d{1,2}\s\p{L}{3,4})\s([0-9]{2})(?=\s)/u,
    (_, day: string, year: string) => `${day} ${Number(year) < 70 ? '20' : '19'}${year}`
  )
  const extended = /^\d{8}T\d{6}$/.test(year) ? `${year}Z` : year
  const when = whenOf(extended)
  const value = extended === year ? when : (when?.replace(/Z$/, '') ?? null)
  return stated(value?.replace(/T00:00(?::00)?$/, '') ?? null, how, sure)
}

export const languageStated = (text: string | null, how: string): Facts['language'] =>
  stated(languageCode(text), how)

/** The agency that a provider's name, code or address stands for: "reuters.com", "nprov:TT", "ats", "NTB-AFP-DPA". */
export function agencyIn(text: string | null): string | null {
  if (text === null) return null
  const name = text
    .replace(/^[\w-]{1,30}:/, '')
    .replace(/^www\.|\.(?:com|org|net|[a-z]{2})$/g, '')
    .replace(/^\/|\/$/g, '')
    .trim()
  const capital = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
  const parts = /^[\p{L}]+(?:[-/][\p{L}]+)+$/u.test(name) ? name.split(/[-/]/) : []
  const whole = agencyNamed(name) ?? agencyNamed(name.toUpperCase()) ?? agencyNamed(capital)
  if (whole !== null) return whole
  const named = parts.map((part) => agencyIn(part))
  return named.every((part) => part !== null) ? (named[0] ?? null) : null
}

/** Who a byline field names; `sure` at most. Words that are no names are kept as they stand, and doubted. */
export function bylineStated(texts: readonly string[], how: string): Partial<Facts> {
  const plain = texts
    .map((text) =>
      text
        .replace(/[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}\s?/g, '')
        .replace(/^(?:by|par|von|door|por|di|av|af)\s*:?\s+/i, '')
        .replace(/[;,.]?\s(?:additional |with )?(?:editing|edited|writing|photos?) by\b[^]{0,200}$/i, '')
        .replace(/\s*[/,|]\s*\S{2,40}\.\p{Ll}{2,3}$/u, '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^\((.*)\)$/, '$1')
    )
    .filter((text) => text !== '')
    .slice(0, 40)
  if (plain.length === 0) return {}
  const agency = plain.length === 1 ? agencyIn(plain[0] ?? null) : null
  if (agency !== null) return { agency: stated(agency, how) }
  const read = readNames(plain.join('; '))
  if (read) return { bylines: bylineFacts(read, how).bylines, agency: bylineFacts(read, how).agency }
  return { bylines: stated(plain, how, 0.6) }
}

/** A dateline that is a field of its own. */
export const datelineStated = (text: string | null, how: string): Facts['dateline'] => {
  const place = text?.replace(/\s+/g, ' ').replace(/[\s,:–—-]+$/, '') ?? ''
  return place === '' ? null : { value: { place, date: null, agency: null }, how, sure: 0.9 }
}
