import type { Flag } from '#shared/article/draft.ts'
import { readCopy } from '../copy/read-copy.ts'
import { toParagraphs } from '../plain/paragraphs.ts'
import { readHead } from '../plain/read-head.ts'
import { toPieces } from '../plain/to-pieces.ts'
import { addFlag, mergeFacts, type Facts, type Piece, type Story } from '../story/story.ts'
import type { WireMessage } from './messages.ts'
import { withoutWireSigns } from './wire-signs.ts'

/** A transmission's text read as plain copy; `framed` is what its header and trailer say, and comes first. */
export function readWireCopy(message: WireMessage, framed: Facts): Story {
  const head = readHead(toParagraphs(withoutWireSigns(message.text)))
  const notes = head.notes.map((text): Piece => ({ kind: 'note', text }))
  return readCopy({
    facts: mergeFacts(framed, head.facts),
    keywords: head.keywords,
    captions: head.captions,
    flags: flagsOf(message),
    pieces: [...notes, ...toPieces(head.body)]
  })
}

export const flagsOf = (message: WireMessage): readonly Flag[] =>
  message.complete ? [] : addFlag([], 'truncated', 'the transmission has no end (ETX)')
