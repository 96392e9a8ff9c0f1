import { eld } from 'eld/extrasmall'

export type Detected = { readonly code: string; readonly score: number }

/** Characters. Detection is the dearest step of reading plain text; only doubtful text is looked at a second time. */
const SHORT_SAMPLE = 320
const LONG_SAMPLE = 1500
const LEAST_LETTERS = 40
const CLEAR_LEAD = 0.06
const LEAST_LEAD = 0.02

/**
 * The language of a text (ISO 639-1) with the detector's score; null where it is too short or two languages come
 * too close. Uses eld's smallest data set: 150 ms and 85 MB once, less than 0.1 ms an article.
 */
export function detectLanguage(text: string): Detected | null {
  return (
    detectIn(middleOf(text, SHORT_SAMPLE), CLEAR_LEAD) ?? detectIn(middleOf(text, LONG_SAMPLE), LEAST_LEAD)
  )
}

function detectIn(sample: string, lead: number): Detected | null {
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return null
  const result = eld.detect(sample)
  const [first, second] = Object.entries(result.getScores())
  if (!first || !result.isReliable() || first[1] - (second?.[1] ?? 0) < lead) return null
  return { code: first[0], score: first[1] }
}

/** The language a text is most like, however little; for comparing readings of the same bytes. */
export function nearestLanguage(text: string): Detected | null {
  const [first] = Object.entries(eld.detect(middleOf(text, LONG_SAMPLE)).getScores())
  return first ? { code: first[0], score: first[1] } : null
}

/** A stretch from behind the head of the text, where names, places and credits are fewer. */
function middleOf(text: string, length: number): string {
  if (text.length <= length) return text
  const from = Math.min(Math.floor(text.length / 4), 2000)
  return text.slice(from, from + length)
}
