import type { Flag } from '#shared/article/draft.ts'
import { addFlag, type Facts, type Piece } from '../story/story.ts'
import {
  breaksOff,
  endsInEllipsis,
  endsSentence,
  isEndMark,
  isInvitation,
  isOrnament,
  isStub,
  newsApiCut
} from './endings.ts'

const LINK = /https?:\/\/\S{1,400}$|\S+@\S+\.\w+$/
/** The address at the end of a text is looked for in so many characters; more would not be linear. */
const LONGEST_LINK = 450
/** Headings and signatures are shorter; a cut line of body is mostly longer. */
const SHORTEST_CUT_LINE = 60

type Truncation = {
  readonly pieces: readonly Piece[]
  readonly facts: Partial<Facts>
  readonly flags: readonly Flag[]
}

/** Looks at the end of the copy for signs that more once followed; invitations to read on leave the text as evidence. */
export function readTruncation(all: readonly Piece[]): Truncation {
  const pieces = [...all]
  const invitations: string[] = []
  const facts: { url?: Facts['url'] } = {}
  for (;;) {
    const last = pieces.at(-1)
    const before = pieces.at(-2)
    if (!last) break
    if (isInvitation(last.text)) {
      invitations.unshift(invitationEvidence(last.text))
      const address = /https?:\/\/\S+$/.exec(last.text)?.[0]
      if (address !== undefined) facts.url = continued(address)
    } else if (before && isInvitation(before.text) && /^https?:\/\/\S+$/.test(last.text))
      facts.url = continued(last.text)
    else if (!(isOrnament(last.text) && before && isInvitation(before.text))) break
    pieces.pop()
  }
  let flags: readonly Flag[] = []
  const last = lastOfBody(pieces)
  const piece = last === null ? undefined : pieces[last]
  if (piece && last !== null) {
    const evidence = cutEvidence(piece, pieces, invitations.length > 0)
    if (evidence !== null) flags = addFlag(flags, 'truncated', evidence)
    const cut = newsApiCut(piece.text)
    if (cut !== null)
      pieces[last] = { ...piece, text: piece.text.slice(0, piece.text.lastIndexOf(cut)).trimEnd() }
    if (isStub(piece.text) && last > 0) pieces[last] = { kind: 'stub', text: piece.text }
  }
  for (const invitation of invitations) flags = addFlag(flags, 'truncated', invitation)
  return { pieces, facts, flags }
}

const continued = (value: string): Facts['url'] => ({ value, how: 'address to continue reading', sure: 0.8 })

function invitationEvidence(text: string): string {
  return text.endsWith(':') ? `"${text}" with nothing after it` : `"${text}" at the end`
}

function lastOfBody(pieces: readonly Piece[]): number | null {
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]
    if (!piece || isOrnament(piece.text)) continue
    if (isEndMark(piece.text)) return null
    return piece.kind === 'paragraph' || piece.kind === 'stub' ? at : null
  }
  return null
}

function cutEvidence(piece: Piece, pieces: readonly Piece[], invited: boolean): string | null {
  const cut = newsApiCut(piece.text)
  if (cut !== null) return `"${cut}" at the end of the text`
  if (isStub(piece.text)) return `the last paragraph is "${piece.text}"`
  const words = piece.text.slice(-40).replace(/^\S*\s/, '')
  if (endsInEllipsis(piece.text)) return `the text ends in "${words}"`
  if (!breaksOff(piece.text) || LINK.test(piece.text.slice(-LONGEST_LINK))) return null
  if (piece.text.length < SHORTEST_CUT_LINE && !invited) return null
  const body = pieces.filter((other) => other.kind === 'paragraph' && other !== piece)
  const whole = body.filter((other) => endsSentence(other.text)).length
  if (body.length < 2 || whole < body.length * 0.7) return null
  return `the text stops without an end: "${words}"`
}
