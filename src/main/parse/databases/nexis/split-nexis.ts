import type { Piece } from '../../story/story.ts'
import { labelledLine } from './nexis-labels.ts'

/** "1 of 161 DOCUMENTS", "Dokument 3 von 20", "2 de 40 DOCUMENTS": the line above each record of the classic layout. */
const COUNTER =
  /^(?:(?:document|dokument|documento)\s)?\d{1,5}\s(?:of|de|von|sur|di|van)\s\d{1,6}(?:\s(?:documents?|dokumenten?|dokumente|documentos?|documenti))?$/i
/** The line below each record of Nexis Uni, Nexis Advance and Lexis+. */
const END = /^(?:end of document|fin du document|ende des dokuments|fin del documento|fine del documento)$/i

/** The records of an export; what stands before the first one (request, search terms, list of titles) is left out. */
export type NexisSplit = {
  readonly style: 'classic' | 'uni'
  readonly documents: readonly (readonly Piece[])[]
}

/** Parts an export into its records; null where the paragraphs are no export of Nexis. */
export function splitNexis(pieces: readonly Piece[]): NexisSplit | null {
  if (!pieces.some(({ text }) => isTelling(text))) return null
  if (pieces.some(({ text }) => END.test(text.trim()))) return { style: 'uni', documents: endedBy(pieces) }
  if (pieces.some(({ text }) => COUNTER.test(text.trim())))
    return { style: 'classic', documents: startedBy(pieces) }
  return null
}

// A counter or an end alone could stand in any text; the labels make it an export.
const isTelling = (text: string): boolean => {
  const field = labelledLine(text)
  return field !== null && (field.field === 'words' || /^load.date|^date.charg|^update$/i.test(field.label))
}

export const isCounter = (text: string): boolean => COUNTER.test(text.trim())

function startedBy(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const documents: Piece[][] = []
  for (const piece of pieces) {
    if (isCounter(piece.text)) documents.push([])
    else documents.at(-1)?.push(piece)
  }
  return documents
}

function endedBy(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const documents: Piece[][] = [[]]
  for (const piece of pieces) {
    if (END.test(piece.text.trim())) documents.push([])
    else documents.at(-1)?.push(piece)
  }
  // What stands below the last end is the foot of the file.
  return documents.slice(0, -1).map((pieces, index) => (index === 0 ? withoutCover(pieces) : pieces))
}

const COVER =
  /^(?:user name|date and time|time of request|job number|documents?(?:\s\(\d+\)|:)|client\/(?:matter|id)|search (?:terms|type)|narrowed by|content type|nom d'utilisateur|benutzername|download request|send to|terms|project id|source)\s*:?/i
const LISTED = /^\d{1,4}\.\s/

// The cover names the request and lists the titles with their numbers; the first record begins below.
function withoutCover(pieces: readonly Piece[]): readonly Piece[] {
  const firstLabel = pieces.findIndex(({ text }) => isTelling(text))
  const cover = pieces.findLastIndex(
    ({ text }, at) => at < firstLabel && (COVER.test(text.trim()) || LISTED.test(text.trim()))
  )
  return cover < 0 ? pieces : pieces.slice(cover + 1)
}
