import { expect, test } from 'vitest'
import { findMarks } from './marks.ts'
import { closeSingle } from './single-marks.ts'

function quoted(text: string): string | null {
  const marks = findMarks(text, 0, text.length)
  const open = marks.findIndex((mark) => mark.role === 'open')
  const close = marks[closeSingle(marks, open)]
  return close === undefined ? null : text.slice(marks[open]?.end ?? 0, close.start)
}

test.each([
  ["'The players' union won't wait,' he said.", "The players' union won't wait,"],
  ["the 'old guard' of the Smiths' club", 'old guard'],
  ["'We're goin' home,' he said", "We're goin' home,"],
  ['‘He said “no” to me,’ she said', 'He said “no” to me,'],
  ["'unclosed and left", null]
])('%s', (text, expected) => {
  expect(quoted(text)).toBe(expected)
})
