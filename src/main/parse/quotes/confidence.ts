import type { Attribution, Pattern } from './attribution.ts'
import type { Reading } from './reading.ts'
import type { Speaker } from './speaker.ts'

/** How often each way of finding the speaker is right, rounded from the tuning half of the measured articles. */
const RELIABLE: Readonly<Record<Pattern, number>> = {
  after: 0.98,
  inverted: 0.98,
  'same-paragraph': 0.97,
  signed: 0.97,
  colon: 0.95,
  according: 0.92,
  before: 0.89,
  agent: 0.8,
  carried: 0.77,
  owner: 0.65,
  subject: 0.65,
  introduced: 0.68
}

const UNKNOWN_SPEAKER = 0.6
const DOUBT = 0.75

/** Stage 9: chance that the words are speech and that the speaker is right. */
export function confidenceOf(reading: Reading, speaker: Speaker | null): number {
  const speech = 1 / (1 + Math.exp(-reading.speech))
  const { attribution } = reading
  const who = attribution === null || speaker === null ? UNKNOWN_SPEAKER : RELIABLE[attribution.pattern]
  const doubt = speaker !== null && (speaker.doubt || speaker.name === null) ? DOUBT : 1
  const closed = reading.stretch.closed || reading.stretch.carried ? 1 : 0.9
  return Math.round(100 * speech * who * doubt * closed) / 100
}

/** The reason shown beside a suggestion. */
export function reasonFor(
  reading: Reading,
  cue: string | null,
  mention: string | null,
  speaker: Speaker | null
): string {
  const parts = [wayText(reading.attribution, cue)]
  if (mention === null) parts.push('no speaker named')
  else if (speaker === null || speaker.name === null)
    parts.push(`“${mention}” could be several people, so it is left open`)
  else if (speaker.why !== null) parts.push(speaker.why)
  else if (speaker.name.toLowerCase() !== mention.toLowerCase()) parts.push(`“${mention}” → ${speaker.name}`)
  if (speaker !== null && speaker.name !== null && speaker.doubt) parts.push('another reading is possible')
  if (!reading.stretch.closed) parts.push('no closing mark in this paragraph')
  const sentence = parts.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

function wayText(attribution: Attribution | null, cue: string | null): string {
  if (attribution === null) return 'no cue beside the quote'
  const word = cue === null ? '' : ` “${cue}”`
  switch (attribution.pattern) {
    case 'after':
    case 'inverted':
      return `cue${word} after the quote`
    case 'before':
      return `cue${word} before the quote`
    case 'according':
      return `cue${word}`
    case 'agent':
      return `passive cue${word} with its speaker after “by”`
    case 'owner':
      return `the words belong to the one named before${word}`
    case 'colon':
      return 'name and colon before the quote'
    case 'signed':
      return 'name after a dash at the end'
    case 'subject':
      return 'no cue known; subject of the sentence'
    case 'same-paragraph':
      return `goes with the quote beside it, cue${word}`
    case 'carried':
      return 'goes on from the quote before'
    case 'introduced':
      return `announced by the sentence before${word === '' ? '' : `, cue${word}`}`
  }
}
