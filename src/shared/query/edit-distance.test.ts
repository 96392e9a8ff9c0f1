import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['kyiv', 'kyiv', 0],
  ['kiyv', 'kyiv', 1],
  ['kiev', 'kyiv', 2],
  ['harbor', 'harbour', 1],
  ['', 'ab', 2],
  ['abc', 'xyz', 3]
])('%s and %s', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance)
})

test('is symmetric, and gives up above the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const whole = editDistance(a, b, 20)
      expect(editDistance(b, a, 20)).toBe(whole)
      expect(editDistance(a, b, 1)).toBe(Math.min(whole, 2))
    })
  )
})
