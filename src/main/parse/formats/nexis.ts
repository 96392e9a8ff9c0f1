import { fail, ok } from '#shared/result.ts'
import { asciiOf } from '../databases/ascii-of.ts'
import { htmlPieces } from '../fragment/html-pieces.ts'
import { nexisReading, nexisStories } from '../databases/nexis/nexis-stories.ts'
import { withoutPageHeads } from '../databases/nexis/page-heads.ts'
import { isCounter } from '../databases/nexis/split-nexis.ts'
import type { Format } from '../format.ts'
import { plainPieces } from '../plain/read-plain.ts'

const HTML = /<!-- LXNComment|<META TOPIC="[^"]{0,80}" DOCUMENTS="|<DOCFULL>/i
const COUNTER =
  /^[ \t\xa0]*(?:Document |Dokument )?\d{1,5} (?:of|von|de|sur) \d{1,6}(?: [A-Za-z]{6,12})?[ \t\xa0]*$/m
const END = /^[ \t\xa0]*(?:End of Document|Fin du document|Ende des Dokuments)[ \t\xa0]*$/im
const FIELDS = /^[^\S\n]*(?:LENGTH|LOAD-DATE|LONGUEUR|DATE-CHARGEMENT|L.{1,2}NGE|Load-Date|Length):\s/m

/**
 * Exports of LexisNexis Academic and Nexis ("1 of 161 DOCUMENTS") and of Nexis Uni, Nexis Advance and Lexis+ ("End of
 * Document") as HTML and text. Word, RTF and PDF files of theirs are known by their paragraphs (`databases/database-in-paragraphs.ts`).
 */
export const nexis: Format = {
  name: 'nexis',
  sniff: (source) => {
    const text = asciiOf(source)
    return HTML.test(text) || (FIELDS.test(text) && (COUNTER.test(text) || END.test(text)))
  },
  parse: (source) => {
    const markup = HTML.test(asciiOf(source))
    const decoded = source.decode({ markup })
    if (!decoded.ok) return decoded
    const { text } = decoded.value
    const reading = markup ? htmlReading(text) : nexisStories(plainPieces(withoutPageHeads(text)))
    if (reading && reading.stories.length > 0) return ok(reading)
    return fail(
      'not-an-article',
      'The Nexis export holds no article. Export it again with the documents’ text.'
    )
  }
}

const RECORD = /<DOC NUMBER="?\d/i

function htmlReading(html: string): ReturnType<typeof nexisStories> {
  // One tree a record: a file of 500 would make one that is too large.
  const records = html.split(RECORD).slice(1)
  if (records.length === 0) return nexisStories(htmlPieces(html).pieces)
  return nexisReading(
    records.map((record) =>
      htmlPieces(record.slice(record.indexOf('-->') + 3)).pieces.filter(({ text }) => !isCounter(text))
    ),
    'classic'
  )
}
