import { holdsWords } from '../edition/contents.ts'
import type { Edition, EditionSection } from '../edition/edition.ts'
import { writtenMoment } from '../edition/written-date.ts'
import { heading } from './body-markdown.ts'
import { escapeLines, escapeOnOneLine } from './escape-markdown.ts'
import { editionFrontMatter } from './front-matter.ts'

/** A file of the export: its name inside the chosen folder and its text. */
export type TextFile = { readonly name: string; readonly text: string }

/** Blocks with a blank line between them, except between entries of one list. */
export function page(blocks: readonly string[]): string {
  const filled = blocks.filter((block) => block !== '')
  return filled.map((block, index) => block + gapAfter(block, filled[index + 1])).join('')
}

function gapAfter(block: string, next: string | undefined): string {
  const isEntry = /^ *- /
  return next === undefined || (isEntry.test(block) && isEntry.test(next)) ? '\n' : '\n\n'
}

/** Front matter, title, description, and what the export holds. */
export function editionHead(edition: Edition): readonly string[] {
  const made = `Made ${writtenMoment(edition.made)} by Cuttings ${escapeOnOneLine(edition.version)}.`
  return [
    editionFrontMatter(edition),
    heading(1, edition.title),
    ...edition.description.split(/\n{2,}/).map((text) => (text.trim() === '' ? '' : escapeLines(text))),
    `${holdsWords(edition).map(escapeOnOneLine).join(' · ')}. ${made}`
  ]
}

export function sectionHead({ title, depth, description }: EditionSection): readonly string[] {
  return [
    title === null ? '' : heading(depth + 1, title),
    description.trim() === '' ? '' : escapeLines(description)
  ]
}
