import type { Piece } from '../story/story.ts'
import { readCaption } from '../copy/captions.ts'
import { readDateline } from '../copy/dateline.ts'
import { endsSentence } from '../copy/endings.ts'
import type { Paragraph } from './paragraphs.ts'

const BULLET = /^[*•·‣▪◦●]\s+(?=\S)/
const DASH = /^-\s+(?=\S)/
const NUMBERED = /^\d{1,2}[.)]\s+\S/
const LONGEST_SUBHEAD = 90
const QUOTED = /^(?:'[^']+'|‘[^’]+’|"[^"]+"|“[^”]+”|«[^»]+»|„[^“”]+[“”])$/
const STARTS = /^[\p{Lu}\p{Lo}\p{N}'‘"“«„¿¡#(]/u

/** Paragraphs of plain copy as blocks: list items by their bullets, crossheads by standing short and alone. */
export function toPieces(paragraphs: readonly Paragraph[]): readonly Piece[] {
  return paragraphs.map(({ text, table }, at) => {
    if (table) return { kind: 'table', text }
    if (BULLET.test(text)) return { kind: 'list-item', text: text.replace(BULLET, '') }
    // One dash opens a line of dialogue in many languages; a list has several.
    if (DASH.test(text) && isDashed(paragraphs[at - 1], paragraphs[at + 1]))
      return { kind: 'list-item', text: text.replace(DASH, '') }
    if (NUMBERED.test(text) && text.length < 300) return { kind: 'list-item', text }
    if (isSubhead(paragraphs, at)) return { kind: 'subhead', text, level: 2 }
    return { kind: 'paragraph', text }
  })
}

const isDashed = (before: Paragraph | undefined, after: Paragraph | undefined): boolean =>
  DASH.test(before?.text ?? '') || DASH.test(after?.text ?? '')

function isSubhead(paragraphs: readonly Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at]
  if (!paragraph || !looksLikeSubhead(paragraph.text) || opensStory(paragraph.text)) return false
  // Captions are still among the lines and say nothing here.
  const next = paragraphs.slice(at + 1, at + 4).find(({ text }) => readCaption(text) === null)
  if (!next) return false
  // What follows must be body: a run of short lines is a list or a poem. A stub is what is left of a body.
  return endsSentence(next.text) || next.text.length > LONGEST_SUBHEAD
}

const opensStory = (text: string): boolean => (readDateline(text, null)?.sure ?? 0) >= 0.85

function looksLikeSubhead(text: string): boolean {
  if (text.length > LONGEST_SUBHEAD || text.split(' ').length > 12 || !STARTS.test(text)) return false
  if (QUOTED.test(text)) return !/[.,!?]['’"”»]$/.test(text) || text.length < 40
  return !endsSentence(text) && !/[,–—-]$/.test(text) && /\p{L}/u.test(text)
}
