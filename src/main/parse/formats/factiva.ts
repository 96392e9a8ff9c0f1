import { fail, ok } from '#shared/result.ts'
import { asciiOf } from '../databases/ascii-of.ts'
import { factivaHtml } from '../databases/factiva/factiva-html.ts'
import { factivaStories } from '../databases/factiva/factiva-stories.ts'
import { factivaXml } from '../databases/factiva/factiva-xml.ts'
import type { Format } from '../format.ts'
import { plainPieces } from '../plain/read-plain.ts'

const XML = /<PPSResponse[\s>]|xmlns="https?:\/\/global\.factiva\.com/i
const HTML = /<title>\s{0,20}Factiva\s{0,20}<\/title>|class=["']article [a-z]{2}Article["']/i
const IS_HTML = /<(?:html|body|div|table)[\s>]/i
const RECORD_END = /^[^\S\n]*(?:AN\s+)?Document [A-Z][A-Z\d]{1,10}\d{6,}[\da-z]*[ \t\xa0]*$/im

/**
 * Exports of Factiva: saved pages (with field codes and without), the XML of its services, and text. Word, RTF and PDF
 * files of theirs are known by their paragraphs (`databases/database-in-paragraphs.ts`).
 */
export const factiva: Format = {
  name: 'factiva',
  sniff: (source) => {
    const text = asciiOf(source)
    return XML.test(source.start) || HTML.test(text) || (RECORD_END.test(text) && !IS_HTML.test(source.start))
  },
  parse: (source) => {
    const isXml = XML.test(source.start)
    const isHtml = !isXml && IS_HTML.test(asciiOf(source))
    const decoded = source.decode({ markup: isXml || isHtml })
    if (!decoded.ok) return decoded
    const { text } = decoded.value
    if (isXml) return factivaXml(text)
    const reading = isHtml ? factivaHtml(text) : factivaStories(plainPieces(text))
    if (reading && reading.stories.length > 0) return ok(reading)
    return fail(
      'not-an-article',
      'The Factiva file holds no article, only a list or a page of the site. Export the articles themselves.'
    )
  }
}
