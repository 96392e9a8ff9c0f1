import { expect, test } from 'vitest'
import { isWordCount, printFacts, printNote } from './print-place.ts'

test.each([
  ['Page A12', 'A12', undefined],
  ['Pg. 4', '4', undefined],
  ['Section B; Page 3; Column 1', 'B3', undefined],
  ['Seite 5', '5', undefined],
  ['UK Edition', undefined, 'UK'],
  ['Edition: Scotland', undefined, 'Scotland']
])('%s', (line, page, edition) => {
  const facts = printFacts(line)
  expect([facts?.page?.value, facts?.edition?.value]).toEqual([page, edition])
})

test.each(['Page one of the report says so', 'The third edition of the race', 'P. 3 men left', 'Section'])(
  'no place in print: %s',
  (line) => expect(printFacts(line)).toBeNull()
)

test('a website names the page of its paper', () => {
  const facts = printNote(
    'A version of this article appears in print on March 17, 2015, on Page A1 of the New York edition with the headline: Strike Ends.'
  )
  expect([facts?.page?.value, facts?.edition?.value]).toEqual(['A1', 'New York'])
  expect(printNote('He appears in print on Page A1.')).toBeNull()
})

test('word counts of whoever exported a story', () => {
  expect(['520 words', 'LENGTH: 520 words', 'Words: 520', '(1240 words)'].map(isWordCount)).toEqual([
    true,
    true,
    true,
    true
  ])
  expect(['5 words', 'Words fail me', 'In 500 words'].map(isWordCount)).toEqual([false, false, false])
})
