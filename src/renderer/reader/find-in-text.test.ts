import { expect, test } from 'vitest'
import { findInText } from './find-in-text.ts'

test('finds parts of words in any case', () => {
  expect(findInText('Konashenkov said. KONASH!', 'konash')).toEqual([
    [0, 6],
    [18, 24]
  ])
})
test('straight marks find curly ones, a blank finds a line break', () => {
  expect(findInText('“We won’t\n\ngo”', '"we won\'t go"')).toEqual([[0, 14]])
})
test('signs of patterns are only signs', () => {
  expect(findInText('cost (net) of $5.00', '(net)')).toEqual([[5, 10]])
  expect(findInText('abc', '.')).toEqual([])
})
test('blanks alone find nothing', () => {
  expect(findInText('a b', ' ')).toEqual([])
})
