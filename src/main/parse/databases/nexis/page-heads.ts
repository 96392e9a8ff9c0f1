import { endsSentence } from '../../copy/endings.ts'
import { dateLine } from '../stated-fields.ts'
import { isCounter } from './split-nexis.ts'

const PAGE = /^(?:page|seite|página)\s\d{1,4}(?:\s(?:of|von|de|sur)\s\d{1,4})?$/i
/** Headline, publication and date; more lines than that are text. */
const LONGEST_HEAD = 6

/**
 * Text of a printed export without the heads of its pages: the page's number, and below it headline, publication and date
 * of the article that goes on. A sentence that a page breaks is joined again.
 */
export function withoutPageHeads(text: string): string {
  const lines = text.split('\n')
  if (lines.filter((line) => PAGE.test(line.trim())).length < 2) return text
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (!PAGE.test(line.trim())) {
      kept.push(line)
      continue
    }
    while (kept.at(-1)?.trim() === '') kept.pop()
    let next = at + 1
    while (next < lines.length && lines[next]?.trim() === '') next++
    next += runningHead(lines, next)
    while (next < lines.length && lines[next]?.trim() === '') next++
    const before = kept.at(-1)?.trim() ?? ''
    if (endsSentence(before) || isCounter(before) || isCounter(lines[next]?.trim() ?? '')) kept.push('')
    at = next - 1
  }
  return kept.join('\n')
}

/** How many lines from `at` are the head of a page: they end with the date, and a blank line follows. */
function runningHead(lines: readonly string[], at: number): number {
  let end = at
  while (end < lines.length && lines[end]?.trim() !== '' && end - at <= LONGEST_HEAD) end++
  const last = lines[end - 1]?.trim() ?? ''
  // The date itself may be broken: "June 26, 2015" and "Friday".
  const tail = [lines[end - 2] ?? '', last].slice(end - at > 1 ? 0 : 1).join(' ')
  const isHead = end > at && end - at <= LONGEST_HEAD && !isCounter(last) && dateLine(tail) !== null
  return isHead ? end - at : 0
}
