import type { Caption, FlagName } from '#shared/article/draft.ts'
import type { When } from '#shared/article/when.ts'
import type { Facts, Piece } from '../story/story.ts'
import { agencyNamed } from './agencies.ts'
import { bylineFacts, readByline, readNames } from './bylines.ts'
import { readCaption } from './captions.ts'
import { dateFacts } from './date-line.ts'
import { embargoUntil } from './embargo-date.ts'
import { isEndMark, isOrnament } from './endings.ts'
import { isWordCount, printFacts, printNote } from './print-place.ts'
import { isRights, noteKind, reportersNamed, type NoteKind } from './notes.ts'

/** What a piece turned out to be. Furniture has neither block nor caption; its facts are all that stays of it. */
export type PieceRead = {
  readonly block: Piece | null
  readonly caption: Omit<Caption, 'after'> | null
  readonly facts: Partial<Facts>
  readonly flag: FlagName | null
}

export type Place = {
  readonly nearTop: boolean
  readonly nearEnd: boolean
  /** The date of publication, where it is known: days without a year are counted from it. */
  readonly known: When | null
}

/** How to reach the writer is no part of the story. */
const MAIL =
  /^(?:(?:e-?mail|contact)?\s?:?\s?[\w.+-]{1,64}@[\w.-]{3,100}|(?:twitter|follow)\s?:?\s?@\w{2,30})$/i
const LINK = /^https?:\/\/\S{4,400}$/
const AGENCY_LINE =
  /^\(?\s?(?:source|quelle|via|with|avec|mit)?\s?:?\s?(?<name>[\p{L} .-]{2,40}?)\s?\)?\.?$/iu
const nothing: PieceRead = { block: null, caption: null, facts: {}, flag: null }
const furniture = (facts: Partial<Facts>): PieceRead => ({ ...nothing, facts })

/** Tells body from notes, captions, bylines, credits and ornaments. `place`: bylines and credits stand at the edges. */
export function readPiece(piece: Piece, { nearTop, nearEnd, known }: Place): PieceRead {
  const { kind, text } = piece
  if (text === '' || isOrnament(text) || (nearEnd && isEndMark(text))) return nothing
  const note = kind === 'paragraph' || kind === 'note' ? noteKind(text) : null
  if (note !== null)
    return {
      block: { kind: 'note', text },
      caption: null,
      facts: noteFacts(note, text, known),
      flag: note === 'note' ? null : note
    }
  const printed = nearEnd && kind === 'paragraph' ? printNote(text) : null
  if (printed) return { ...nothing, block: { kind: 'note', text }, facts: printed }
  if (kind !== 'paragraph' && kind !== 'subhead') return { ...nothing, block: piece }
  const read = readCaption(text)
  if (read) return { ...nothing, caption: read }
  const facts = kind === 'paragraph' ? lineFacts(text, nearTop, nearEnd) : null
  return facts ? furniture(facts) : { ...nothing, block: piece }
}

/** Lines that are facts about the article instead of its text; null for text. */
function lineFacts(text: string, nearTop: boolean, nearEnd: boolean): Partial<Facts> | null {
  const byline = nearTop ? readByline(text) : null
  if (byline) return bylineFacts(byline, 'byline')
  const dated = nearTop ? dateFacts(text) : null
  if (dated) return dated
  if (nearTop || nearEnd) {
    if (isWordCount(text)) return {}
    const printed = printFacts(text)
    if (printed) return printed
  }
  if (nearEnd && MAIL.test(text)) return {}
  if (nearEnd && LINK.test(text))
    return { url: { value: text, how: 'address at the end of the text', sure: 0.8 } }
  if ((nearEnd || nearTop) && isRights(text))
    return { rights: { value: text, how: 'copyright line', sure: 0.95 } }
  const agency = nearEnd ? agencyNamed(AGENCY_LINE.exec(text)?.groups?.name ?? '') : null
  return agency === null
    ? null
    : { agency: { value: agency, how: 'credit at the end of the text', sure: 0.9 } }
}

function noteFacts(kind: NoteKind, text: string, known: When | null): Partial<Facts> {
  if (kind === 'embargo') return { embargoUntil: embargoUntil(text, known) }
  const reporters = kind === 'note' ? reportersNamed(text) : null
  const names = reporters === null ? null : readNames(reporters)
  return names && names.people.length > 0
    ? { bylines: { value: names.people, how: '"Reporting by" line', sure: 0.7 } }
    : {}
}
