import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchWords, spacedForIndex } from './search-words.ts'

const words = (text: string): string[] => searchWords(text).map(({ word }) => word)

test('words of ASCII, of other letters and of both are cut and folded alike', () => {
  expect(words('The CAFÉ’s naïve 3rd-quarter “plan”')).toEqual([
    'the',
    'cafe',
    's',
    'naive',
    '3rd',
    'quarter',
    'plan'
  ])
  expect(words('Ärzte in Kyivʼs ONE😀two')).toEqual(['arzte', 'in', 'kyivʼs', 'one', 'two'])
  expect(searchWords('a “bé” c').map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [3, 5],
    [7, 8]
  ])
})

test('every character that is a word of its own gets its blanks, wherever its script lies', () => {
  const script =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  for (let code = 0x80; code <= 0x3ffff; code++) {
    const character = String.fromCodePoint(code)
    if (script.test(character)) expect(spacedForIndex(`x${character}`)).toBe(`x ${character} `)
  }
})

test('words stand where they say, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0
      for (const { start, end } of searchWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    })
  )
})
