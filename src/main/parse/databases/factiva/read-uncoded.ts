import type { Facts, Piece } from '../../story/story.ts'
import type { DatabaseArticle } from '../database-story.ts'
import { bylineStated } from '../stated-byline.ts'
import { dateLine, isCopyright, languageStated, sourceStated, stated, wordsStated } from '../stated-fields.ts'
import { publishedOf } from './factiva-fields.ts'

const TIME = /^[0-2]?\d[:.][0-5]\d(?:\s?(?:GMT|UTC))?$/
const CODE = /^[A-Z][A-Z\d]{1,9}$/
const PAGE = /^(?:p(?:age|g)?\.?\s?)?(?<page>[A-Z]{0,3}\d{1,4}[A-Z]?)$/i
/** Section, headline, byline stand above the length. */
const MOST_ABOVE = 6

/**
 * Reads a record of the layout without codes, by the order of its lines: headline and byline, length, date, time, source,
 * its code, page, edition, language, owner, and then the text.
 */
export function readUncoded(all: readonly Piece[]): DatabaseArticle | null {
  const pieces = all.filter(({ text }) => text.trim() !== '')
  const counted = pieces.findIndex(({ text }) => wordsStated(text, '') !== null && text.length < 30)
  if (counted < 1 || counted > MOST_ABOVE) return null
  const words = wordsStated(pieces[counted]?.text ?? '', 'Factiva: length line')
  const owner = pieces.findIndex(({ text }, at) => at > counted && at < counted + 10 && isCopyright(text))
  const dated = pieces.findIndex(
    ({ text }, at) => at > counted && at < counted + 4 && dateLine(text) !== null
  )
  if (dated < 0) return null
  const lines = pieces.slice(dated + 1, owner < 0 ? dated + 2 : owner).map(({ text }) => text.trim())
  return {
    facts: {
      ...above(pieces.slice(0, counted).map(({ text }) => text.replace(/\s+/g, ' ').trim())),
      published: publishedOf(pieces[dated]?.text ?? '', lines.find((line) => TIME.test(line)) ?? ''),
      ...about(lines.filter((line) => !TIME.test(line))),
      rights: owner < 0 ? null : stated(pieces[owner]?.text.trim() ?? '', 'Factiva: copyright line')
    },
    keywords: [],
    pieces: pieces.slice(owner < 0 ? dated + 2 : owner + 1),
    graphics: [],
    corrections: [],
    words
  }
}

function above(lines: readonly string[]): Partial<Facts> {
  const [first = '', ...others] = lines
  // A section in short stands above the headline of some papers.
  const hasSection = lines.length >= 3 && first.length < 25 && !/\s\S+\s/.test(first)
  const headline = hasSection ? (others[0] ?? '') : first
  const byline = (hasSection ? others.slice(1) : others).join('; ')
  return {
    headline: stated(headline, 'Factiva: first line'),
    ...(hasSection && { section: { value: first, how: 'Factiva: line above the headline', sure: 0.6 } }),
    ...(byline !== '' && bylineStated(byline, 'Factiva: line under the headline'))
  }
}

/** Source, code, page, edition, language: told apart by their looks, the source by standing first. */
function about(lines: readonly string[]): Partial<Facts> {
  const [source = '', ...others] = lines
  const page = others.map((line) => PAGE.exec(line)?.groups?.page).find((found) => found !== undefined)
  const language = others
    .map((line) => languageStated(line, 'Factiva: language line'))
    .find((found) => found !== null)
  const edition = others.find(
    (line) => !CODE.test(line) && !PAGE.test(line) && languageStated(line, '') === null
  )
  return {
    ...sourceStated(source, 'Factiva: line below the date'),
    language: language ?? null,
    ...(page !== undefined && { page: { value: page, how: 'Factiva: line below the source', sure: 0.8 } }),
    ...(edition !== undefined && {
      edition: { value: edition, how: 'Factiva: line below the source', sure: 0.7 }
    })
  }
}
