import type { Caption } from '#shared/article/draft.ts'
import { fail, ok } from '#shared/result.ts'
import { bylineFacts, readByline, readNames } from '../copy/bylines.ts'
import { dateFacts } from '../copy/date-line.ts'
import { noteKind } from '../copy/notes.ts'
import { readCopy } from '../copy/read-copy.ts'
import { databaseInParagraphs } from '../databases/database-in-paragraphs.ts'
import { found, type Reading } from '../format.ts'
import type { Parsed } from '../parse-problem.ts'
import { readLabelledLine } from '../plain/labelled-line.ts'
import { readHead } from '../plain/read-head.ts'
import { toPieces } from '../plain/to-pieces.ts'
import { mergeFacts, noFacts, type Facts, type Piece, type Story } from '../story/story.ts'
import { findHeadline } from './find-headline.ts'
import { propertyFacts, titleProperty, type OfficeProperties } from './office-properties.ts'
import { plainParagraph, type OfficeParagraph } from './office-paragraph.ts'
import { officeUnits, type OfficeUnit } from './office-units.ts'

export type OfficeDocument = {
  readonly paragraphs: readonly OfficeParagraph[]
  readonly properties: OfficeProperties
}

/** The article of an office document, or the articles of a database that were exported as one. */
export function readOffice({ paragraphs, properties }: OfficeDocument, fileName: string): Parsed<Reading> {
  if (!paragraphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    return fail(
      'empty',
      'The document holds no words; if it shows a picture of a page, its text has to be read first.'
    )
  const exported = databaseInParagraphs(paragraphs, fileName)
  if (exported) return ok(exported)
  const units = officeUnits(paragraphs)
  const title = titleProperty(properties)
  const headline = findHeadline(units, title)
  const story = headline === null ? plainHead(units) : styledHead(units, headline)
  const read = readCopy(story)
  // After the text was read: a day on which somebody pressed "save" must not date what the text says.
  return found({ ...read, facts: mergeFacts(read.facts, { ...noFacts, ...propertyFacts(properties) }) })
}

/** A document in one look is plain copy. */
function plainHead(units: readonly OfficeUnit[]): Story {
  const [first] = units
  if (first && (first.from.role === 'table-row' || first.from.role === 'list-item'))
    return storyOf(noFacts, [], units)
  return afterHead(noFacts, [], units)
}

function styledHead(
  units: readonly OfficeUnit[],
  { at, how, sure }: NonNullable<ReturnType<typeof findHeadline>>
): Story {
  const above: OfficeUnit[] = []
  let facts: Facts = { ...noFacts, headline: { value: units[at]?.text ?? '', how, sure } }
  const know = (some: Partial<Facts> | null): boolean => {
    if (some === null) return false
    facts = mergeFacts(facts, { ...noFacts, ...some })
    return true
  }
  for (const unit of units.slice(0, at)) if (!know(aboveFacts(unit))) above.push(unit)
  const below = units.slice(at + 1)
  // Styles name what plain copy's rules would have to guess at.
  const rest = below.filter((unit, index) => index >= 6 || !know(styledFacts(unit, facts)))
  return afterHead(facts, above, rest)
}

function afterHead(facts: Facts, above: readonly OfficeUnit[], units: readonly OfficeUnit[]): Story {
  const head = readHead(units, facts)
  const taken = units.length - head.body.length
  const body = units
    .slice(taken)
    .map((unit, index) => ({ ...unit, text: head.body[index]?.text ?? unit.text }))
  const story = storyOf(head.facts, [...above, ...head.notes.map(noteUnit)], body)
  return { ...story, keywords: head.keywords, captions: [...head.captions, ...story.captions] }
}

const noteUnit = (text: string): OfficeUnit => ({
  text,
  apart: true,
  from: { ...plainParagraph, role: 'note' }
})

/** What a line above the headline says; null for lines that stay text. */
function aboveFacts({ text }: OfficeUnit): Partial<Facts> | null {
  if (noteKind(text) !== null) return null
  const byline = readByline(text)
  if (byline) return bylineFacts(byline, 'byline')
  return readLabelledLine(text)?.facts ?? dateFacts(text) ?? kickerFacts(text)
}

const kickerFacts = (text: string): Partial<Facts> | null =>
  text.split(' ').length <= 3 && /^[\p{L} &/-]+$/u.test(text)
    ? { section: { value: text, how: 'line above the headline', sure: 0.5 } }
    : null

function styledFacts({ text, from }: OfficeUnit, { dek }: Facts): Partial<Facts> | null {
  if (from.role !== 'subtitle' && from.role !== 'byline') return null
  const byline = readByline(text) ?? (from.role === 'byline' ? readNames(text) : null)
  if (byline) return bylineFacts(byline, `style “${from.style ?? ''}”`)
  const dated = dateFacts(text)
  if (dated) return dated
  return from.role === 'subtitle' && dek === null
    ? { dek: { value: text, how: `style “${from.style ?? ''}”`, sure: 0.9 } }
    : null
}

function storyOf(facts: Facts, above: readonly OfficeUnit[], body: readonly OfficeUnit[]): Story {
  const units = [...above, ...body]
  const plain = toPieces(units)
  const boldIsPlain = isMostlyBold(body)
  const pieces: Piece[] = []
  const captions: Caption[] = []
  units.forEach((unit, index) => {
    if (unit.from.role === 'caption')
      captions.push({ text: unit.text, credit: null, date: null, after: pieces.length - 1 })
    else {
      const piece = plain[index] ?? { kind: 'paragraph', text: unit.text }
      pieces.push(pieceOf(unit, piece, boldIsPlain))
    }
  })
  return { facts, keywords: [], pieces, captions, flags: [] }
}

/** Longer bold paragraphs are emphasis. */
const LONGEST_BOLD_SUBHEAD = 90

function pieceOf({ from, text }: OfficeUnit, plain: Piece, boldIsPlain: boolean): Piece {
  const { role, level = 1 } = from
  switch (role) {
    case 'heading':
    case 'title':
      return { kind: 'subhead', text, level: Math.max(2, Math.min(level, 6)) }
    case 'list-item':
      return { kind: 'list-item', text: plain.kind === 'list-item' ? plain.text : text, level }
    case 'quote':
      return { kind: 'block-quote', text }
    case 'pull-quote':
      return { kind: 'pull-quote', text }
    case 'table-row':
      return { kind: 'table', text }
    case 'note':
      return { kind: 'note', text }
    case 'text':
    case 'subtitle':
    case 'byline':
    case 'caption':
      return from.bold && !boldIsPlain && plain.kind === 'paragraph' && isLine(text)
        ? { kind: 'subhead', text, level: 3 }
        : plain
  }
}

const isLine = (text: string): boolean =>
  text.length <= LONGEST_BOLD_SUBHEAD && /\p{L}/u.test(text) && !/[.!:,;"”]$/.test(text)

function isMostlyBold(units: readonly OfficeUnit[]): boolean {
  const letters = (some: readonly OfficeUnit[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0)
  return letters(units.filter(({ from }) => from.bold)) > letters(units) / 2
}
