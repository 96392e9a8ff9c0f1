import { readDate } from '../../dates/find-date.ts'
import type { Piece } from '../../story/story.ts'
import type { DatabaseArticle } from '../database-story.ts'
import { bylineStated } from '../stated-byline.ts'
import {
  dateLine,
  datelineStated,
  languageStated,
  sourceStated,
  stated,
  termsStated,
  wordsStated
} from '../stated-fields.ts'
import { proquestLine, type ProquestField } from './proquest-fields.ts'

type Part = { readonly field: ProquestField; readonly label: string; readonly lines: Piece[] }

/** Reads one record of labelled lines; null where it has no headline. */
export function readProquest(pieces: readonly Piece[]): DatabaseArticle | null {
  const { first, parts } = partsOf(pieces)
  const part = (field: ProquestField): Part | undefined =>
    parts.find((candidate) => candidate.field === field && textOf(candidate) !== '')
  const text = (field: ProquestField): string => textOf(part(field))
  const how = (field: ProquestField): string => `ProQuest: ${part(field)?.label ?? ''}`
  const value = (field: ProquestField) => (text(field) === '' ? null : stated(text(field), how(field)))
  const headline = value('headline') ?? (first === '' ? null : stated(first, 'ProQuest: first line'))
  if (!headline) return null
  const body = (part('body')?.lines ?? []).filter(({ text: line }) => !ILLUSTRATION.test(line.trim()))
  const abstract = part('abstract')?.lines ?? []
  const by = part('byline') ? 'byline' : 'credit'
  const published = publishedOf(text('published'), how('published')) ?? publishedOf(text('year'), how('year'))
  const page = value('page')
  const edition = value('edition')
  const source = text('source').replace(/\s*;.*$/, '')
  return {
    facts: {
      headline: { ...headline, value: headline.value.replace(/\s*:\s*\[[A-Z][^\]]{0,60}\]$/, '') },
      ...(value('dek') && { dek: value('dek') }),
      ...bylineStated(invertedNames(text(by)), how(by)),
      ...sourceStated(source, how('source')),
      published,
      section: value('section'),
      dateline:
        text('dateline') === ''
          ? null
          : datelineStated(text('dateline'), how('dateline'), published?.value ?? null),
      language: languageStated(text('language'), how('language')),
      url: /^https?:\/\/\S+$/.test(text('url')) ? value('url') : null,
      rights: value('rights'),
      ...(page && { page }),
      ...(edition && { edition })
    },
    keywords: [
      ...new Set(
        parts.filter(({ field }) => field === 'terms').flatMap((terms) => termsStated(textOf(terms)))
      )
    ],
    pieces: body.length > 0 ? body : abstract,
    ...(body.length === 0 && { cut: 'ProQuest gave the abstract alone, not the text' }),
    graphics: parts
      .filter(({ field }) => field === 'illustration')
      .map(textOf)
      .filter((line) => line.length > 20),
    corrections: [],
    words: wordsStated(textOf(parts.find(({ label }) => /^word count$/i.test(label))), 'ProQuest: word count')
  }
}

/** The heading of the pictures' lines, which ProQuest leaves below the text. */
const ILLUSTRATION = /^(?:illustrations?|photographs?|sidebar)$/i

const textOf = (part: Part | undefined): string =>
  (part?.lines ?? [])
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

function partsOf(pieces: readonly Piece[]): { readonly first: string; readonly parts: readonly Part[] } {
  const parts: Part[] = []
  let first = ''
  for (const piece of pieces) {
    const line = proquestLine(piece.text)
    const last = parts.at(-1)
    if (line && !(last?.field === 'body' && isCopys(line.field, parts)))
      parts.push({
        field: line.field,
        label: line.label,
        lines: line.value === '' ? [] : [{ kind: 'paragraph', text: line.value }]
      })
    else if (last) last.lines.push(piece)
    else if (first === '') first = piece.text.replace(/\s+/g, ' ').trim()
  }
  return { first, parts }
}

// "Title: a novel", "Photo: Jane Roe" within the text are the copy's own.
const isCopys = (field: ProquestField, parts: readonly Part[]): boolean =>
  field === 'illustration' || field === 'section' || parts.filter((part) => part.field === field).length > 0

/** "Roe, Jane; Doe, John" → "Jane Roe; John Doe", as ProQuest files names. */
function invertedNames(text: string): string {
  return text
    .split(/\s*;\s*/)
    .map((name) => {
      const parts = name.replace(/\.$/, '').split(/,\s+/)
      return parts.length === 2 && parts.every((part) => part.split(' ').length <= 3)
        ? `${parts[1]} ${parts[0]}`
        : name
    })
    .join('; ')
}

function publishedOf(text: string, how: string) {
  // "2015 Mar 5" in some of its databases.
  const date = text.replace(/^(\d{4})\s(\p{L}{3,12}\.?)\s(\d{1,2})$/u, '$2 $3, $1')
  const when = readDate(date) ?? dateLine(date)?.when ?? null
  return when === null ? null : stated(when, how)
}
