import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffText } from './diff-text.ts'
import { applyEdits, inverseOf, placeAfter } from './text-edit.ts'

const word = fc.constantFrom('the', 'mayor', 'said', 'no', 'bridge', 'Yes', '”', '.', '\n\n', 'näher', '東京')
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))

test('edits give the one text out of the other, and back', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
      const edits = diffText(before, after)
      expect(applyEdits(before, edits)).toBe(after)
      expect(applyEdits(after, inverseOf(edits, before))).toBe(before)
    })
  )
})

test('what no edit reaches into has a place, and the same words stand there', () => {
  fc.assert(
    fc.property(text, text, fc.nat(200), fc.nat(40), (before, after, start, length) => {
      const end = Math.min(before.length, start + length)
      fc.pre(start < end)
      const place = placeAfter(diffText(before, after), { start, end })
      if (place) expect(after.slice(place.start, place.end)).toBe(before.slice(start, end))
    })
  )
})

test('only what changed is an edit', () => {
  expect(diffText('The mayor said no to it.', 'The mayor said “no” to it.')).toEqual([
    { start: 15, end: 15, with: '“' },
    { start: 17, end: 17, with: '”' }
  ])
  expect(diffText('We wait here. We wait there.', 'We wait there.')).toHaveLength(1)
})

test('a long text made anew, and one without any landmark, take no time', () => {
  const noise = (seed: number): string =>
    Array.from({ length: 60_000 }, (_, at) => `w${(at * seed) % 9973}`).join(' ')
  const started = performance.now()
  expect(applyEdits(noise(7), diffText(noise(7), noise(31)))).toBe(noise(31))
  const same = 'a b '.repeat(50_000)
  expect(applyEdits(same, diffText(same, `b ${same}`))).toBe(`b ${same}`)
  expect(performance.now() - started).toBeLessThan(4000)
})
