import { expect, test } from 'vitest'
import { readQuery } from '#shared/query/read-query.ts'
import { highlight } from '#shared/query/highlight.ts'
import { snippetAround } from './snippet-around.ts'

const text = `The ferry left.\n\n${'Nobody on the quay could say why it did so. '.repeat(20)}\n\nThen the harbour master’s office closed\nfor good, and the gulls had it.`
const around = (typed: string) => {
  const { tree } = readQuery(typed)
  return tree && snippetAround(tree, text, 'en')
}

test('begins shortly before the first hit, at a word, and on one line', () => {
  expect(around('ferry')).toMatch(/^The ferry left\. Nobody/)
  const snippet = around('gulls') ?? ''
  expect(snippet).toBe('… office closed for good, and the gulls had it.')
  expect(around('"master’s office"')).toMatch(/^… \S+.*harbour master’s office closed for good/)
})

test('the hit is in the snippet, also by its stem; what is not in the text has none', () => {
  for (const typed of ['closes', 'gull*', 'NEAR(harbour office, 3)', 'ferry OR nothing'])
    expect(highlight(readQuery(typed).tree, around(typed) ?? '', 'en')).not.toEqual([])
  expect(around('tram')).toBeNull()
  expect(around('source:metro')).toBeNull()
})

test('a text without blanks is cut at the hit', () => {
  const { tree } = readQuery('港口')
  const long = `${'无人知道'.repeat(40)}港口关闭`
  expect(tree && snippetAround(tree, long, 'zh')).toBe('… 港口关闭')
})
