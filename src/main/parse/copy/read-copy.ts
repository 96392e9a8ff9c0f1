import type { Caption, Flag } from '#shared/article/draft.ts'
import { addFlag, mergeFacts, noFacts, type Facts, type Piece, type Story } from '../story/story.ts'
import { agencyNamed } from './agencies.ts'
import { readCaption } from './captions.ts'
import { DATE_FIRST, readDateline } from './dateline.ts'
import { endsSentence } from './endings.ts'
import { eventDate } from './event-date.ts'
import { readPiece } from './read-piece.ts'
import { sameWords } from './same-words.ts'
import { readTruncation } from './truncation.ts'

/** A byline, an end mark or an owner's line stands among this many pieces from the top or the bottom. */
const NEAR = 3

/**
 * What every format's text is read for once its blocks are known: dateline, byline, captions and credits, notes to the
 * reader, embargo and kill, the agency credited, and whether the copy was cut off. Facts a format knows already stay.
 */
export function readCopy(story: Story): Story {
  const { pieces, facts: cut, flags: cutFlags } = readTruncation(withoutRepeatedHead(story))
  const kept: Piece[] = []
  const captions: Caption[] = []
  // For each piece, the block behind which its captions stand once other pieces are taken out.
  const places: number[] = []
  let facts: Facts = mergeFacts(story.facts, { ...noFacts, ...cut })
  let flags: readonly Flag[] = [...story.flags, ...cutFlags]
  const know = (some: Partial<Facts>): void => {
    facts = mergeFacts(facts, { ...noFacts, ...some })
  }

  pieces.forEach((piece, index) => {
    const read = readPiece(piece, {
      nearTop: kept.length < NEAR,
      nearEnd: index >= pieces.length - NEAR,
      known: (facts.published ?? facts.updated)?.value ?? null
    })
    if (read.block) kept.push(read.block)
    if (read.caption) captions.push({ ...read.caption, after: kept.length - 1 })
    if (read.flag) flags = addFlag(flags, read.flag, piece.text)
    know(read.facts)
    places.push(kept.length - 1)
  })
  for (const caption of story.captions)
    captions.push({
      ...withCredit(caption),
      after: caption.after < 0 ? -1 : (places[caption.after] ?? kept.length - 1)
    })
  captions.sort((a, b) => a.after - b.after)

  const lead = kept.find((piece) => piece.kind === 'paragraph')?.text ?? ''
  const known = (facts.published ?? facts.updated)?.value ?? null
  const dateline = facts.dateline === null ? readDateline(lead, known) : null
  know({
    dateline,
    published: runInDate(dateline),
    agency: creditedInDateline(dateline) ?? creditedAtEnd(kept)
  })
  know({ eventDate: eventDate(dateline, captions, lead, known) })
  return {
    facts: { ...facts, dek: isLead(facts.dek, lead) ? null : facts.dek },
    keywords: story.keywords,
    pieces: kept,
    captions,
    flags
  }
}

// Many pages and exports say headline and standfirst again above the text; empty pieces keep the captions' places. What
// ends like a sentence is the lead, from which the summary was taken, and stays.
function withoutRepeatedHead({ facts, pieces }: Story): readonly Piece[] {
  const repeated = ({ text }: Piece): boolean =>
    sameWords(text, facts.headline?.value ?? '') ||
    (!endsSentence(text) && sameWords(text, facts.dek?.value ?? ''))
  return pieces.map((piece, index) =>
    index < 2 && repeated(piece) ? { kind: 'paragraph', text: '' } : piece
  )
}

// Summaries made by a machine are the first words of the text, not a dek.
function isLead(dek: Facts['dek'], lead: string): boolean {
  if (dek === null) return false
  const start = dek.value.replace(/\s?(?:\.\.\.|…|\[…\])$/, '').slice(0, 200)
  return start.length >= 20 && sameWords(start, lead.slice(0, start.length))
}

// A caption that a format found as such may still have its credit inside.
function withCredit(caption: Caption): Caption {
  if (caption.credit !== null) return caption
  const read = readCaption(caption.text)
  return read === null ? caption : { ...caption, ...read, date: read.date ?? caption.date }
}

// "30 juillet 2012. - Québec - …" is a date line run into the text; the date of "LONDON, March 16, 2015 -" is the event's.
const runInDate = (dateline: Facts['dateline']): Facts['published'] =>
  dateline?.how === DATE_FIRST && dateline.value.date !== null
    ? { value: dateline.value.date, how: DATE_FIRST, sure: 0.8 }
    : null

const creditedInDateline = (dateline: Facts['dateline']): Facts['agency'] => {
  const agency = dateline?.value.agency ?? null
  if (agency === null || dateline === null) return null
  return { value: agency, how: 'dateline', sure: agencyNamed(agency) === null ? 0.7 : dateline.sure }
}

// "… declined to comment. (AFP)"
function creditedAtEnd(pieces: readonly Piece[]): Facts['agency'] {
  const last = pieces.findLast((piece) => piece.kind === 'paragraph')?.text.slice(-60) ?? ''
  const agency = agencyNamed(/[.!?"”]\s?\((?<name>[\p{L} .-]{2,40})\)\.?$/u.exec(last)?.groups?.name ?? '')
  return agency === null ? null : { value: agency, how: 'credit at the end of the text', sure: 0.9 }
}
