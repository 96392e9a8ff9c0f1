import { readCopy } from '../copy/read-copy.ts'
import type { Piece, Story } from '../story/story.ts'
import { toParagraphs } from './paragraphs.ts'
import { readHead } from './read-head.ts'
import { toPieces } from './to-pieces.ts'

/** Plain copy, from headline to end: wire stories, pasted articles, exports without marking. */
export function readPlain(text: string): Story {
  const { facts, keywords, captions, notes, body } = readHead(toParagraphs(text))
  const above = notes.map((note): Piece => ({ kind: 'note', text: note }))
  return readCopy({ facts, keywords, captions, flags: [], pieces: [...above, ...toPieces(body)] })
}

/** The text of an article whose head is known from elsewhere, such as a JSON field. */
export const plainPieces = (text: string): readonly Piece[] => toPieces(toParagraphs(text))
