import type { Reading } from '../../format.ts'
import { plainPieces } from '../../plain/read-plain.ts'
import type { Piece } from '../../story/story.ts'
import { databaseReading } from '../database-reading.ts'
import { proquestLine } from './proquest-fields.ts'
import { readProquest } from './read-proquest.ts'

const RULE = /^_{20,}$/
const COUNTER = /^document \d{1,5} of \d{1,6}$/i

/** The articles of a ProQuest export by its paragraphs, whatever file they came in; null where it is none. */
export function proquestStories(pieces: readonly Piece[]): Reading | null {
  if (!pieces.some(({ text }) => /^proquest document id/i.test(text.trim()))) return null
  return databaseReading(recordsOf(pieces).map(readProquest))
}

/** The same from text; its rules of underscores and its labels are lines, whatever stands around them. */
export const proquestText = (text: string): Reading | null => proquestStories(linesOf(text).flatMap(pieceOf))

function pieceOf(lines: string): readonly Piece[] {
  const labelled = proquestLine(lines)
  if (labelled && labelled.field !== 'body')
    return [{ kind: 'paragraph', text: lines.replace(/\s*\n\s*/g, ' ') }]
  return labelled
    ? [{ kind: 'paragraph', text: `${labelled.label}:` }, ...plainPieces(labelled.value)]
    : plainPieces(lines)
}

/** Lines joined until the next one that begins something new. */
function linesOf(text: string): readonly string[] {
  const groups: string[][] = []
  for (const line of text.split('\n')) {
    const plain = line.trim()
    if (RULE.test(plain) || COUNTER.test(plain) || proquestLine(plain)) groups.push([line])
    else if (groups.length === 0 || RULE.test(groups.at(-1)?.[0]?.trim() ?? '')) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups.map((lines) => lines.join('\n'))
}

/** Records stand between rules or behind counters; the cover and the foot have no document's number. */
function recordsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const records: Piece[][] = [[]]
  for (const piece of pieces) {
    const text = piece.text.trim()
    if (RULE.test(text) || COUNTER.test(text)) records.push([])
    else records.at(-1)?.push(piece)
  }
  return records.filter((record) => record.some(({ text }) => /^proquest document id/i.test(text.trim())))
}
