import { searchWords } from '#shared/query/search-words.ts'
import type { Rereading } from '#shared/reread/rereading.ts'
import type { RedlineStep } from '#shared/verbatim/verbatim-result.ts'
import type { TextChange } from '../anchors/follow-quote.ts'

/** Beyond this many changed words a redline is no longer read. */
const MOST_WORDS = 120
/** Characters of unchanged text that are shown around a change. */
const AROUND = 48

/** How a text changed, for a person who decides about it. */
export function textDifference(change: TextChange | null): Rereading['text'] {
  if (change === null) return null
  const { before, edits } = change
  const count = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + searchWords(text).length, 0)
  const added = count(edits.map((edit) => edit.with))
  const removed = count(edits.map(({ start, end }) => before.slice(start, end)))
  const few = added + removed <= MOST_WORDS && edits.length <= MOST_WORDS
  return { added, removed, redline: few ? redlineOf(change) : null }
}

function redlineOf({ before, edits }: TextChange): readonly RedlineStep[] {
  const steps: RedlineStep[] = []
  const push = (kind: RedlineStep['kind'], text: string): void => {
    if (text !== '') steps.push({ kind, text })
  }
  edits.forEach(({ start, end, with: put }, at) => {
    push('same', between(before.slice(edits[at - 1]?.end ?? 0, start), at > 0))
    push('removed', before.slice(start, end))
    push('added', put)
  })
  const rest = before.slice(edits.at(-1)?.end ?? 0)
  push('same', rest.length > AROUND ? `${rest.slice(0, AROUND)}…` : rest)
  return steps
}

/** The text between two changes, its middle left out where it is long. */
function between(text: string, second: boolean): string {
  const most = second ? 2 * AROUND : AROUND
  if (text.length <= most) return text
  return `${second ? text.slice(0, AROUND) : ''}…${text.slice(-AROUND)}`
}
