import { isNickname } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { isCitation, speechSigns } from './speech-signs.ts'
import { SPEECH_WEIGHTS } from './speech-weights.ts'

export type Block = { readonly kind: string; readonly start: number; readonly end: number }

const SURE = 0.5
// A quoted word or two is more often irony or jargon than speech (O'Keefe et al. 2012 leave such scare quotes out).
const SURE_WHEN_SHORT = 2
const SPOKEN = 3

/** Stage 4: the log-odds that a stretch is someone's words; -Infinity where the page itself says that it is not. */
export function speechOdds(
  text: string,
  reading: Reading,
  headings: readonly Block[],
  foreign: boolean
): number {
  const { stretch, sentence, at } = reading
  if (isNickname(sentence, at) || isCitation(sentence, at)) return -Infinity
  if (isSubhead(text, reading) || headings.some((block) => covers(block, stretch.start, stretch.end)))
    return -Infinity
  if (stretch.family === 'turn' || stretch.family === 'dash') return SPOKEN
  if (foreign) return foreignOdds(text, reading)
  let odds = 0
  for (const sign of speechSigns(text, reading)) odds += SPEECH_WEIGHTS[sign] ?? 0
  return odds
}

/** Nothing was fitted for other languages: a cue beside the words, or a whole sentence in marks. */
function foreignOdds(text: string, { stretch, words, attribution, bare }: Reading): number {
  if (attribution !== null && attribution.pattern !== 'introduced' && words > 1)
    return words > 2 ? SPOKEN : SURE_WHEN_SHORT + 0.1
  const whole = /[.,?!…؟،]["'“”‘’»\s]*$/.test(
    text.slice(Math.max(stretch.start, stretch.end - 4), stretch.end)
  )
  return words > 5 && (whole || bare) ? 1 : -1
}

export function isSpeech(reading: Reading): boolean {
  return reading.speech > (reading.words < 3 ? SURE_WHEN_SHORT : SURE)
}

export function isHeading(block: Block): boolean {
  return block.kind === 'subhead' || block.kind === 'crosshead' || block.kind === 'heading'
}

function covers(block: Block, start: number, end: number): boolean {
  return block.start <= start && end <= block.end
}

/** A short quoted line of its own without a full stop is a crosshead taken from the text around it. */
function isSubhead(text: string, reading: Reading): boolean {
  const { stretch, bare, paragraphSentences, words } = reading
  if (!bare || paragraphSentences !== 1 || words > 9 || stretch.carried || !stretch.closed) return false
  if (reading.attribution?.pattern === 'introduced' && reading.attribution.say) return false
  return !/[.,!?…—–-]["'“”‘’»\s]*$/.test(
    text.slice(Math.max(stretch.start, stretch.outerEnd - 8), stretch.outerEnd)
  )
}
