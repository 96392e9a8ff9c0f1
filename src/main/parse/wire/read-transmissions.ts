import { fail, ok } from '#shared/result.ts'
import type { Reading } from '../format.ts'
import type { Parsed } from '../parse-problem.ts'
import type { Story } from '../story/story.ts'
import { messagesOf, type WireMessage } from './messages.ts'

/** The stories of a file of transmissions; one whose header is damaged or whose text is empty is left out by name. */
export function readTransmissions(
  bytes: Uint8Array,
  standard: string,
  isHeader: (header: string) => boolean,
  read: (message: WireMessage) => Story
): Parsed<Reading> {
  const stories: Story[] = []
  const leftOut: Reading['leftOut'][number][] = []
  messagesOf(bytes).forEach((message, at) => {
    const name = `transmission ${at + 1}`
    const story = isHeader(message.header) ? read(message) : null
    if (story === null)
      leftOut.push({ name, code: 'broken', message: `Its header is not one of ${standard}.` })
    else if (story.pieces.length === 0 && story.facts.headline === null)
      leftOut.push({ name, code: 'no-text', message: 'It holds no text.' })
    else stories.push(story)
  })
  if (stories.length > 0) return ok({ stories, leftOut })
  return fail(
    'broken',
    `The file begins as ${standard} wire copy does, but no transmission in it is whole: header, text or their signs are missing. Take it from the wire again.`
  )
}
