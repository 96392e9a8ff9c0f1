import type { Reading } from '../../format.ts'
import type { Piece } from '../../story/story.ts'
import { databaseReading } from '../database-reading.ts'
import { readNexis } from './read-nexis.ts'
import { splitNexis } from './split-nexis.ts'

/** The articles of a Nexis export by its paragraphs, whatever file they came in; null where it is none. */
export function nexisStories(pieces: readonly Piece[]): Reading | null {
  const split = splitNexis(pieces)
  return split && nexisReading(split.documents, split.style)
}

/** The same for records that the file itself parts. */
export const nexisReading = (documents: readonly (readonly Piece[])[], style: 'classic' | 'uni'): Reading =>
  databaseReading(
    documents.map((pieces) => {
      const article = readNexis(pieces, style)
      return article && (article.facts.headline || article.pieces.length > 0) ? article : null
    })
  )
