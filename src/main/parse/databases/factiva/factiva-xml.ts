import type { Reading } from '../../format.ts'
import type { Parsed } from '../../parse-problem.ts'
import { ok } from '#shared/result.ts'
import { plainPieces } from '../../plain/read-plain.ts'
import { whenOf } from '../../record/read-values.ts'
import type { Piece } from '../../story/story.ts'
import { readXml } from '../../xml/read-xml.ts'
import {
  attributeOf,
  childAt,
  childrenNamed,
  descendantsNamed,
  lineOf,
  rawTextOf,
  type XmlElement
} from '../../xml/xml-node.ts'
import { databaseReading } from '../database-reading.ts'
import type { DatabaseArticle } from '../database-story.ts'
import { bylineStated } from '../stated-byline.ts'
import { datelineStated, languageStated, sourceStated, stated } from '../stated-fields.ts'

/** Articles of the XML that Factiva's services answer with (`PPSResponse`, namespace global.factiva.com). */
export function factivaXml(text: string): Parsed<Reading> {
  const root = readXml(text)
  if (!root.ok) return root
  const articles = descendantsNamed(root.value, 'article').map(readArticle)
  return ok(databaseReading(articles))
}

function readArticle(article: XmlElement): DatabaseArticle | null {
  const value = (...path: readonly string[]) => {
    const line = lineOf(childAt(article, ...path))
    return line === null ? null : stated(line, `Factiva XML: ${path[0]}`)
  }
  const pieces = ['leadParagraph', 'tailParagraphs'].flatMap((name) =>
    childrenNamed(article, name).flatMap(paragraphsOf)
  )
  const headline = value('headline')
  if (!headline && pieces.length === 0) return null
  const date = value('publicationDate', 'dateTime') ?? value('publicationDate', 'date')
  const when = date && whenOf(date.value)
  const page = value('pages')
  const edition = value('edition')
  const count = Number(value('wordCount')?.value.replace(/\D/g, '') ?? '0')
  return {
    facts: {
      headline,
      ...bylineStated(value('byline')?.value ?? '', 'Factiva XML: byline'),
      ...sourceStated(value('sourceName')?.value ?? '', 'Factiva XML: sourceName'),
      published: date && when ? { ...date, value: when } : null,
      section: value('sectionName') ?? value('section'),
      language: languageStated(value('baseLanguage')?.value ?? '', 'Factiva XML: baseLanguage'),
      rights: value('copyright'),
      dateline: datelineStated(value('dateline')?.value ?? '', 'Factiva XML: dateline', when ?? null),
      ...(page && { page }),
      ...(edition && { edition })
    },
    keywords: termsOf(article),
    pieces,
    graphics: [...childrenNamed(article, 'artWorks'), ...childrenNamed(article, 'artWork')].flatMap(
      (art) => lineOf(art) ?? []
    ),
    corrections: [],
    words: count > 0 ? stated(count, 'Factiva XML: wordCount') : null
  }
}

function paragraphsOf(part: XmlElement): readonly Piece[] {
  const paragraphs = childrenNamed(part, 'paragraph')
  if (paragraphs.length === 0) return plainPieces(partedByIndents(rawTextOf(part)))
  return paragraphs.flatMap((paragraph): readonly Piece[] => {
    // Fixed-width paragraphs are tables set by hand.
    if (attributeOf(paragraph, 'display') === 'Fixed') {
      const table = rawTextOf(paragraph).replace(/^\n+|\s+$/g, '')
      return table === '' ? [] : [{ kind: 'table', text: table }]
    }
    const line = lineOf(paragraph)
    return line === null ? [] : [{ kind: 'paragraph', text: line }]
  })
}

// Wire copy is broken by hand, its paragraphs open with an indent, and the line behind the opening tag is short.
const partedByIndents = (text: string): string =>
  /^\S/m.test(text)
    ? text
        .split(/\n(?=[ \t]{2,8}\S)/)
        .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
        .join('\n\n')
    : text

const termsOf = (article: XmlElement): readonly string[] => [
  ...new Set(
    ['newsSubject', 'region'].flatMap((name) =>
      childrenNamed(article, name).flatMap((term) => lineOf(childAt(term, 'name')) ?? [])
    )
  )
]
