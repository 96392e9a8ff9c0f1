import type { Found } from '#shared/article/found.ts'
import type { Facts } from '../../story/story.ts'
import { dateLine, sourceStated, stated, wordsStated } from '../stated-fields.ts'

const HOW = 'Europresse: header'
const PAGE = /(?:^|,\s|\s)(?:p{1,2}\.|pages?)\s?(?<page>[\p{L}\d][\p{L}\d\s,-]{0,20})$/iu
const ZONED = /\s[-–]\s(?<time>[0-2]\d:[0-5]\d)(?::[0-5]\d)?(?:\sUTC\s?(?<zone>[+-]\d\d:\d\d))?/

/**
 * "Communication, mardi 14 mars 2006, p. 16", "France, lundi 3 octobre 2022 758 mots, p. 3",
 * "samedi 5 janvier 2019 - 12:34:56 UTC +01:00": section, date, time, length, page.
 */
export function europresseHeader(text: string): {
  readonly facts: Partial<Facts>
  readonly words: Found<number> | null
} {
  const line = text.replace(/\s+/g, ' ').trim()
  const words = wordsStated(line, HOW)
  const page = PAGE.exec(line)?.groups?.page?.trim()
  const { time, zone } = ZONED.exec(line)?.groups ?? {}
  const dated = dateLine(line.replace(ZONED, ' '))
  const section = dated?.before.replace(/[\s,;-]+$/, '') ?? ''
  const when =
    dated &&
    (time === undefined || dated.when.length !== 10 ? dated.when : `${dated.when}T${time}${zone ?? ''}`)
  return {
    facts: {
      ...(when !== null && { published: stated(when, HOW) }),
      ...(section !== '' && { section: stated(section, HOW) }),
      ...(page !== undefined && { page: stated(page, HOW) })
    },
    words
  }
}

/** "Le Journal, no. 5968", "Journal (site web)": the publication without its number. */
export function publicationStated(text: string): Partial<Facts> {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/,?\s(?:no|n°|nº|vol)\.?\s?\d[\d\s,.-]*$/i, '')
  return sourceStated(name, 'Europresse: publication')
}

/** A line over the title: its words where they are a sentence's, '' for a rubric ("TRIBUNES"). */
export const standfirst = (text: string): string =>
  text.split(' ').length >= 4 && /\p{Ll}{2}/u.test(text) ? text : ''
