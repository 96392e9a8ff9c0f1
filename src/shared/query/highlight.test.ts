import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlight, meets } from './highlight.ts'
import { readQuery } from './read-query.ts'

const marked = (typed: string, text: string): string[] =>
  highlight(readQuery(typed).tree, text).map(([start, end]) => text.slice(start, end))

describe('hits', () => {
  test.each([
    ['war', 'War and pre-war warfare', ['War', 'war']],
    ['war*', 'War and warfare', ['War', 'warfare']],
    ['"cold war"', 'The Cold War; a cold, war-like cold', ['Cold War', 'cold, war']],
    ['cafe', 'Café CAFE\u0301 cafeteria', ['Café', 'CAFE\u0301']],
    ['don’t', "He said “Don't!”", ["Don't"]],
    ['a OR b -c', 'a b c', ['a', 'b']],
    ['"a b" "b c"', 'a b c', ['a b c']],
    ['😀 x', '😀 x', ['x']],
    ['NEAR(cold war, 2) -peace', 'cold and war, peace', ['cold', 'war']]
  ])('%s in %s', (typed, text, hits) => {
    expect(marked(typed, text)).toEqual(hits)
  })

  test('lie inside the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (typed, text) => {
        let last = 0
        for (const [start, end] of highlight(readQuery(typed).tree, text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      })
    )
  })
})

test('a text meets a search that it contains, and none that excludes a word of it', () => {
  expect(meets(readQuery('“cold war” peace OR treaty').tree, 'A treaty ended the Cold War.')).toBe(true)
  expect(meets(readQuery('war -treaty').tree, 'A treaty ended the Cold War.')).toBe(false)
})
