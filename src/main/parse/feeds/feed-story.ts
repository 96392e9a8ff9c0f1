import { isInvitation } from '../copy/endings.ts'
import { readCopy } from '../copy/read-copy.ts'
import { readByline } from '../copy/bylines.ts'
import type { LeftOut } from '../format.ts'
import { bodyPieces } from '../news-xml/wire-paragraph.ts'
import { textOf } from '../record/read-values.ts'
import { addFlag, type Facts, type Piece, type Story } from '../story/story.ts'

/** What a feed says of one item. `body`: the whole text; `summary`: a teaser; both HTML or plain. */
export type FeedItem = {
  readonly facts: Facts
  readonly keywords: readonly string[]
  readonly body: string | null
  readonly summary: string | null
  readonly captions: Story['captions']
}

const LINK = /<a\b[^<>]{0,1000}>([^<>]{1,200})<\/a>/gi
const FOOTER =
  /^(?:The post .{1,300} (?:appeared first on|first appeared on) |(?:Der Beitrag|L[’']article) .{1,300} (?:erschien zuerst|est apparu en premier)|Comments?$)/
/** A longer summary may be the whole text: RSS has no other field for it. */
const LONGEST_TEASER = 700

/** The story of an item; one of which the feed gives a teaser alone is never shown as whole. */
export function feedStory({ facts, keywords, body, summary, captions }: FeedItem): Story {
  const text = body ?? summary ?? ''
  const read = bodyPieces(
    text.replace(LINK, (link, words: string) => (isInvitation(words.trim()) ? `<p>${link}</p>` : link))
  )
  const pieces = read.pieces.flatMap(bylineApart).filter((piece) => !FOOTER.test(piece.text))
  const dek = body !== null && summary !== null ? textOf(summary) : null
  const story = readCopy({
    facts: {
      ...facts,
      dek: facts.dek ?? (dek === null ? null : { value: dek, how: 'summary in the feed', sure: 0.85 })
    },
    keywords,
    flags: [],
    pieces,
    captions: [...read.captions, ...captions]
  })
  const short = body === null && story.pieces.length <= 1 && text.length <= LONGEST_TEASER
  const isTeaser = short && summary !== null && !story.flags.some(({ name }) => name === 'truncated')
  return isTeaser
    ? { ...story, flags: addFlag(story.flags, 'truncated', 'the feed gives only a summary of it') }
    : story
}

// Blogs write the byline as the first line of the first paragraph.
function bylineApart(piece: Piece, at: number): readonly Piece[] {
  const end = piece.text.indexOf('\n')
  if (at > 0 || end < 0 || !readByline(piece.text.slice(0, end))) return [piece]
  return [
    { ...piece, text: piece.text.slice(0, end) },
    { ...piece, text: piece.text.slice(end + 1) }
  ]
}

export const emptyItem = (name: string | null): LeftOut => ({
  name: name ?? 'item',
  code: 'no-text',
  message: 'The item has neither a title nor a text.'
})
