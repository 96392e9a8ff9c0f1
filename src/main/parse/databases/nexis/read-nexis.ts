import type { When } from '#shared/article/when.ts'
import type { Facts, Piece } from '../../story/story.ts'
import type { DatabaseArticle } from '../database-story.ts'
import { bylineStated } from '../stated-byline.ts'
import {
  datelineStated,
  isCopyright,
  languageStated,
  sectionStated,
  stated,
  termsStated,
  wordsStated
} from '../stated-fields.ts'
import { headingLine, isHeadField, labelledLine, type LabelledLine, type NexisField } from './nexis-labels.ts'
import { readNexisHead } from './nexis-head.ts'

/** The lines under one label; `label` as printed. */
type Part = { readonly label: string; readonly field: NexisField; readonly lines: Piece[] }

/**
 * Reads one record: a head of unmarked lines (publication, date, headline, in an order that the layout decides),
 * labelled lines, the text, and labelled lines below it. Null where there is no such record.
 */
export function readNexis(pieces: readonly Piece[], style: 'classic' | 'uni'): DatabaseArticle | null {
  const { head, parts, rights } = partsOf(pieces.map(withoutBullet), style)
  if (parts.length === 0) return null
  const facts: { -readonly [K in keyof Facts]?: Facts[K] } = {
    ...readNexisHead(
      head,
      style,
      parts.some(({ field }) => field === 'headline')
    )
  }
  const texts = (field: NexisField): readonly string[] =>
    parts
      .filter((part) => part.field === field)
      .map(textOf)
      .filter((text) => text !== '')
  for (const part of parts) Object.assign(facts, factsOf(part, facts.published?.value ?? null))
  if (rights !== '') facts.rights = stated(rights, 'Nexis: copyright line')
  const lengths = parts.find(({ field }) => field === 'words')
  return {
    facts,
    keywords: [...new Set(texts('terms').flatMap(termsStated))],
    pieces: parts.filter(({ field }) => field === 'body').flatMap(({ lines }) => lines),
    graphics: parts
      .filter(({ field }) => field === 'graphic')
      .flatMap(({ lines }) => lines.map(({ text }) => text.trim()).filter((text) => text !== '')),
    corrections: texts('correction'),
    words: lengths ? wordsStated(textOf(lengths), howOf(lengths)) : null
  }
}

const textOf = ({ lines }: Part): string =>
  lines
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
const howOf = ({ label }: Part): string => `Nexis: ${label}`

function factsOf(part: Part, published: When | null): Partial<Facts> {
  const text = textOf(part)
  const how = howOf(part)
  if (text === '') return {}
  switch (part.field) {
    case 'headline':
      return { headline: stated(text, how) }
    case 'byline':
      return bylineStated(text, how)
    case 'section':
      return sectionStated(text, how)
    case 'dek':
      return { dek: stated(text, how) }
    case 'dateline':
      return { dateline: datelineStated(text, how, published) }
    case 'language':
      return { language: languageStated(text, how) }
    case 'edition':
      return { edition: stated(text, how) }
    case 'url':
      return /^https?:\/\/\S+$/.test(text) ? { url: stated(text, how) } : {}
    case 'words':
    case 'body':
    case 'graphic':
    case 'correction':
    case 'terms':
    case 'dropped':
      return {}
  }
}

type Parts = { readonly head: readonly string[]; readonly parts: readonly Part[]; readonly rights: string }

function partsOf(pieces: readonly Piece[], style: 'classic' | 'uni'): Parts {
  const head: string[] = []
  const rights: string[] = []
  const parts: Part[] = []
  const stateBody = pieces.some(({ text }) => markOf(text, style)?.field === 'body')
  let reached: 'head' | 'body' | 'tail' = 'head'
  for (const piece of pieces) {
    const text = piece.text.trim()
    const mark = piece.kind === 'table' ? null : markOf(text, style)
    const last = parts.at(-1)
    if (mark && isMarkHere(mark, reached, stateBody)) {
      parts.push({
        label: mark.label,
        field: mark.field,
        lines: mark.value === '' ? [] : [lineOf(mark.value)]
      })
      if (mark.field === 'body') reached = 'body'
      else if (!isHeadField(mark.field)) reached = 'tail'
    } else if (reached === 'head' && parts.length === 0) {
      const owned = ownersLines(text)
      rights.push(...owned.rights)
      head.push(...owned.others)
    } else if (isCopyright(text) && reached !== 'body') rights.push(oneLine(text))
    else if (reached === 'head' && !stateBody) {
      // The text of the classic layout begins unmarked below the labelled lines.
      if (last && last.lines.length === 0 && last.field === 'dek') last.lines.push(piece)
      else {
        parts.push({ label: 'text', field: 'body', lines: [piece] })
        reached = 'body'
      }
    } else if (last && (reached !== 'tail' || goesOn(last.field))) last.lines.push(piece)
  }
  return { head, parts, rights: rights.join(' ') }
}

const OWNED =
  /^(?:all rights reserved|tous droits|alle rechte|todos los derechos|provided by|distributed by)/i

/** Above the record the owner's lines run into the publication's name: "Copyright 2015 …", "All Rights Reserved", "The Post". */
function ownersLines(text: string): {
  readonly rights: readonly string[]
  readonly others: readonly string[]
} {
  if (!isCopyright(text))
    return OWNED.test(text) ? { rights: [oneLine(text)], others: [] } : { rights: [], others: [text] }
  const lines = text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
  const last = lines.at(-1) ?? ''
  if (lines.length < 2 || OWNED.test(last) || isCopyright(last)) return { rights: lines, others: [] }
  return { rights: lines.slice(0, -1), others: [last] }
}

const markOf = (text: string, style: 'classic' | 'uni'): LabelledLine | null => {
  const labelled = labelledLine(text)
  // The classic layout prints its labels in capitals; what is written otherwise is the copy's own.
  if (labelled && (style === 'uni' || labelled.label === labelled.label.toUpperCase())) return labelled
  return style === 'uni' ? headingLine(text) : null
}

// "Photo: Jane Roe" in the text of a story is its own; only what never stands in copy ends it.
const ENDS_TEXT =
  /^(?:load.date|date.charg|update$|language|langue|sprache|idioma|lingua|subject|sujet|classification|klassifizierung|graphic|graphique|grafik|correction|publication.type|type.publication|url|pub.subject|journal.code)/i

function isMarkHere(mark: LabelledLine, reached: 'head' | 'body' | 'tail', stateBody: boolean): boolean {
  if (reached === 'head') return mark.field !== 'body' || stateBody
  if (reached === 'tail') return mark.field !== 'body'
  return ENDS_TEXT.test(mark.label)
}

/** Below the text only these run over several lines; anything else without a label is a code of the publisher's. */
const goesOn = (field: NexisField): boolean =>
  field === 'graphic' || field === 'correction' || field === 'terms'

const lineOf = (text: string): Piece => ({ kind: 'paragraph', text })
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const withoutBullet = (piece: Piece): Piece =>
  piece.kind === 'list-item' ? { ...piece, text: piece.text.replace(/^[•·]\s*/, '') } : piece
