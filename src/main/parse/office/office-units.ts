import type { Paragraph } from '../plain/paragraphs.ts'
import { toParagraphs, trimmedLine } from '../plain/paragraphs.ts'
import type { OfficeParagraph } from './office-paragraph.ts'

/** A paragraph of the copy, and the paragraph of the document whose look it has. */
export type OfficeUnit = Paragraph & { readonly from: OfficeParagraph }

/**
 * The document's paragraphs as paragraphs of copy. People break lines by hand inside of paragraphs and paste wrapped
 * wire copy line by line; such text is put together as in plain files. Rows that follow each other are one table.
 */
export function officeUnits(paragraphs: readonly OfficeParagraph[]): readonly OfficeUnit[] {
  const units: OfficeUnit[] = []
  let apart = false
  for (const group of groupsOf(paragraphs)) {
    const [from] = group
    if (from === undefined) continue
    const made = unitsOf(group, from)
    const [first, ...rest] = made
    if (first === undefined) {
      apart = true
      continue
    }
    units.push({ ...first, apart: first.apart || apart || units.length === 0 }, ...rest)
    apart = group.at(-1)?.text.trim() === ''
  }
  return units
}

function unitsOf(group: readonly OfficeParagraph[], from: OfficeParagraph): readonly OfficeUnit[] {
  const lines = group.map(({ text }) => text).join('\n')
  switch (from.role) {
    case 'text':
    case 'quote':
    case 'pull-quote':
    case 'note':
      return toParagraphs(lines).map((paragraph) => ({ ...paragraph, from }))
    case 'table-row':
      return [{ text: lines.replace(/[ \t]+(?=\n|$)/g, ''), apart: true, from }]
    default: {
      const text = lines.split('\n').map(trimmedLine).filter(Boolean).join(' ')
      return text === '' ? [] : [{ text, apart: false, from }]
    }
  }
}

/** Neighbours of one look; blank paragraphs belong to the text before them. */
function groupsOf(paragraphs: readonly OfficeParagraph[]): readonly (readonly OfficeParagraph[])[] {
  const groups: OfficeParagraph[][] = []
  for (const paragraph of paragraphs) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && belongs(first, paragraph)) group.push(paragraph)
    else groups.push([paragraph])
  }
  return groups
}

const LOOK = ['bold', 'italic', 'size', 'style'] as const

function belongs(first: OfficeParagraph, paragraph: OfficeParagraph): boolean {
  if (first.role !== paragraph.role || first.text.trim() === '') return false
  if (first.role === 'table-row') return true
  if (first.role !== 'text' || paragraph.newPage) return false
  return paragraph.text.trim() === '' || LOOK.every((key) => first[key] === paragraph[key])
}
