import type { FoundQuote } from '#shared/quotes/found-quote.ts'
import { attributeForeign } from './attribute-foreign.ts'
import { attribute } from './attribute.ts'
import type { Attribution } from './attribution.ts'
import { attributionChain } from './chain.ts'
import { confidenceOf, reasonFor } from './confidence.ts'
import { attributeFromContext } from './context.ts'
import { kindOf } from './kind.ts'
import { languageOf } from './languages.ts'
import { mergeStretches } from './merge-stretches.ts'
import { paragraphs } from './paragraphs.ts'
import { findPeople } from './people.ts'
import { readLines } from './read-lines.ts'
import type { Line, Reading } from './reading.ts'
import { roleBeside } from './role.ts'
import { resolveSpeaker, type Speaker } from './speaker.ts'
import { isHeading, isSpeech, speechOdds, type Block } from './speech-or-not.ts'
import { linkSplits } from './splits.ts'
import { findStretches } from './stretches.ts'
import { unmarkedSpeech } from './unmarked-speech.ts'

export type FindQuotesOptions = {
  readonly language?: string
  readonly blocks?: readonly Block[]
  readonly headline?: string
  /** Read two single marks ('') as one double mark, as typewriters and some wires write them. */
  readonly typewriterMarks?: boolean
}

/** Finds the speech quoted in an article's plain text and says who spoke. */
export function findQuotes(text: string, options: FindQuotesOptions = {}): FoundQuote[] {
  const lines = paragraphs(text)
  const language = languageOf(text, options.language)
  const stretches = mergeStretches(
    unmarkedSpeech(text, lines, language),
    findStretches(text, lines, options.typewriterMarks ?? false)
  )
  if (stretches.length === 0) return []
  const read = readLines(text, lines, stretches)
  for (const line of read)
    for (const reading of line.readings)
      reading.own = language === null ? attribute(reading) : attributeForeign(reading, language)
  attributeFromContext(read)
  const readings = read.flatMap((line) => line.readings)
  const headings = (options.blocks ?? []).filter(isHeading)
  for (const reading of readings) reading.speech = speechOdds(text, reading, headings, language !== null)
  const spoken = readings.filter(isSpeech)
  const article = { text, lines: read, people: findPeople(read, readHeadline(options.headline ?? '')) }
  const firsts = linkSplits(spoken)
  let last: Speaker | null = null
  return spoken.map((reading) => {
    const { attribution, stretch } = reading
    const speaker =
      attribution?.phrase == null
        ? null
        : resolveSpeaker(article, { tokens: attribution.tokens, phrase: attribution.phrase }, last)
    if (speaker !== null && speaker.name !== null)
      last = { ...speaker, at: stretch.outerStart, paragraph: stretch.paragraph }
    return toQuote(text, reading, speaker, firsts.get(stretch.start) ?? null)
  })
}

/** A headline kept apart from the text still names people in full. */
function readHeadline(headline: string): Line[] {
  return readLines(headline, paragraphs(headline), [])
}

function toQuote(
  text: string,
  reading: Reading,
  speaker: Speaker | null,
  splitFrom: number | null
): FoundQuote {
  const { attribution, stretch } = reading
  const mention = attribution === null ? null : mentionOf(text, attribution, speaker?.mentionEnd ?? null)
  const cue = attribution === null ? null : cueOf(text, attribution)
  const beside = attribution?.phrase == null ? null : roleBeside(text, attribution.tokens, attribution.phrase)
  return {
    start: stretch.start,
    end: stretch.end,
    text: text.slice(stretch.start, stretch.end),
    kind: kindOf(text, reading),
    mention,
    speaker: speaker?.name ?? null,
    named: speaker?.named ?? false,
    role: beside?.role ?? speaker?.role ?? null,
    affiliation: beside?.affiliation ?? speaker?.affiliation ?? null,
    cue,
    chain: attributionChain(attribution),
    splitFrom,
    confidence: confidenceOf(reading, speaker),
    reason: reasonFor(reading, cue, mention?.text ?? null, speaker)
  }
}

function mentionOf(
  text: string,
  { phrase, tokens }: Attribution,
  apposedEnd: number | null
): FoundQuote['mention'] {
  const first = phrase === null ? undefined : tokens[phrase.from]
  const last = phrase === null ? undefined : tokens[phrase.to - 1]
  if (first === undefined || last === undefined) return null
  const end = apposedEnd ?? last.end
  return { text: text.slice(first.start, end), start: first.start, end }
}

function cueOf(text: string, { cue, tokens }: Attribution): string | null {
  const first = cue === null ? undefined : tokens[cue.from]
  const last = cue === null ? undefined : tokens[cue.to - 1]
  return first === undefined || last === undefined ? null : text.slice(first.start, last.end)
}
