import { expect, test } from 'vitest'
import { subjectBefore } from './subjects.ts'
import { tokenize } from './tokens.ts'

/** The subject found for the last word of a clause. */
function subject(clause: string): string | null {
  const tokens = tokenize(clause, { start: 0, end: clause.length }, 0, [], 0)
  const found = subjectBefore(tokens, tokens.length - 1, 0)
  const first = found === null ? undefined : tokens[found.phrase.from]
  const last = found === null ? undefined : tokens[found.phrase.to - 1]
  return first === undefined || last === undefined ? null : clause.slice(first.start, last.end)
}

test.each([
  ['Jo Smith said', 'Jo Smith'],
  ['Sen. Jo Smith (D-Mass.) later said', 'Sen. Jo Smith (D-Mass.)'],
  ['a spokesman for the Justice Department said', 'a spokesman for the Justice Department'],
  ['Jo Smith, the mayor of Leeds, said', 'Jo Smith'],
  ['In a statement, the mayor said', 'the mayor'],
  ['Smith was quick to say', 'Smith'],
  ['the man who shot the mayor said', 'the man'],
  ['Smith on Monday said', 'Smith'],
  ['Smith praised Jones and said', 'Smith'],
  ['A letter seen by Reuters says', 'A letter'],
  ['Smith told reporters she was happy, adding', 'Smith'],
  ["He's claiming", 'He']
])('%s → %s', (clause, expected) => {
  expect(subject(clause)).toBe(expected)
})
