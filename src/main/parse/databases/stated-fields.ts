import type { Found } from '#shared/article/found.ts'
import type { When } from '#shared/article/when.ts'
import { readDateline } from '../copy/dateline.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { findDate } from '../dates/find-date.ts'
import { weekdayPattern } from '../dates/weekday-names.ts'
import { languageCode } from '../record/language-code.ts'
import type { Facts } from '../story/story.ts'

// Databases state their fields; what is written there is certain, how it is to be read not always.
const SURE = 0.95

export const stated = <T>(value: T, how: string): Found<T> => ({ value, how, sure: SURE })

const WORDS =
  /(?<!\S)(?<count>\d{1,3}(?:[ \u00a0\u202f.,]\d{3})*|\d{1,7})\s(?:words?|mots?|wörter|woerter|worte|palabras?|parole|palavras?|woorden)\b/iu

/** "1,362 words", "143 mots" → the number. */
export function wordsStated(text: string, how: string): Found<number> | null {
  const count = WORDS.exec(text)?.groups?.count
  return count === undefined ? null : stated(Number(count.replace(/\D/g, '')), how)
}

const WEEKDAYS = new RegExp(`(?<![\\p{L}\\p{N}])${weekdayPattern}\\.?(?![\\p{L}\\p{N}])`, 'iu')

/** A date of a head line, with what else stands on it: "July 1, 2015 Wednesday, Met 2 Edition". */
export type DateLine = { readonly when: When; readonly before: string; readonly after: string }

/** The date of a line of a head; weekdays are passed over wherever they stand. Null where the line has none. */
export function dateLine(line: string): DateLine | null {
  const text = line
    .slice(0, 500)
    .replace(WEEKDAYS, ' ')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ,/g, ',')
    .trim()
  const found = findDate(text)
  if (!found) return null
  return {
    when: found.when,
    before: trimmed(text.slice(0, found.start)),
    after: trimmed(text.slice(found.end))
  }
}

const trimmed = (text: string): string =>
  text
    .trim()
    .replace(/^[\s,;|·–-]{1,20}/, '')
    .replace(/[,;|·–-]$/, '')
    .trim()

export function sourceStated(text: string, how: string): Partial<Facts> {
  const value = text.replace(/\s+/g, ' ').trim()
  if (value === '') return {}
  const agency = agencyNamed(value)
  return { source: stated(value, how), ...(agency !== null && { agency: stated(agency, how) }) }
}

/** `known` is the day of publication, which gives the dateline's day its year. */
export function datelineStated(text: string, how: string, known: When | null): Facts['dateline'] {
  const place = text.replace(/\s+/g, ' ').replace(/[\s,.:–—-]+$/, '')
  if (place === '') return null
  const read = readDateline(`${place} - x`, known)
  return stated(read?.value ?? { place, date: null, agency: null }, how)
}

export function languageStated(text: string, how: string): Facts['language'] {
  // "ENGLISH; ENGLISHS", "Français", "FRENCH; FRANÇAIS".
  const code = languageCode(text.split(/[;,|(]/)[0]?.trim() ?? null)
  return code === null ? null : stated(code, how)
}

const PAGE = /^(?:pgs?|pages?|pág(?:ina)?s?|pag|pp?|seiten?|s|blz)\b\.?\s*(?<page>\S.{0,40})$/iu
const COLUMN = /^(?:columns?|col|colonne|spalte|columna)\b\.?\s*\d/iu

/** "Section B; Page 22, Column 2; National Desk" → the section's words and the page in print. */
export function sectionStated(text: string, how: string): Partial<Facts> {
  const parts = text
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .split(/\s*;\s*|,\s*(?=(?:pgs?|pages?|pág|p|col(?:umn)?|s)\b\.?\s?[\p{L}\d])/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !COLUMN.test(part))
  const pages = parts.flatMap((part) => pageIn(part) ?? [])
  const section = parts.filter((part) => pageIn(part) === null).join('; ')
  return {
    ...(section !== '' && { section: stated(section, how) }),
    ...(pages.length > 0 && { page: stated(pages.join(', '), how) })
  }
}

/** "Pg. A01" → "A01"; null for words that name no page. */
export function pageIn(text: string): string | null {
  const page = PAGE.exec(text.trim())?.groups?.page?.trim() ?? null
  return page !== null && /\d/.test(page) ? page : null
}

/** "TRADE UNIONS (91%); FERRIES (78%)" → the terms, without how sure the database is of them. */
export const termsStated = (text: string): readonly string[] =>
  text
    .split(/\s*[;|]\s*/)
    .map((term) => term.replace(/\s*\(\d{1,3}%\)$/, '').trim())
    .filter((term) => term !== '')

/** "Copyright 2015 …", "© 2006 …", "(c) 2012 …": the owner's line of a record. */
export const isCopyright = (text: string): boolean =>
  /^(?:copyright\b|copr\.|©|\(c\)|copy\s\d{4}\b|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos)/i.test(
    text.trim()
  )
