import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../query/edit-distance.ts'
import { alikeSpeakers } from './alike-speakers.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { nearWords } from './near-words.ts'
import { personName } from './person-name.ts'

const speaker = (name: string, source = 'Metro') => ({ name, quotes: 1, sources: new Set([source]) })
const whyAlike = (a: string, b: string, sources: readonly [string, string] = ['Metro', 'Metro']) =>
  alikeSpeakers([speaker(a, sources[0]), speaker(b, sources[1])])[0]?.why ?? null

describe('names in words', () => {
  test.each([
    ['Sen. José A. Núñez Jr.', 'jose a', 'nunez'],
    ['Mr Lind', '', 'lind'],
    ['MADONNA', '', 'madonna'],
    ['Dr.', '', 'dr'],
    ["Conan O'Brien", 'conan', 'obrien'],
    ['', '', '']
  ])('%s', (name, given, surname) => {
    expect(personName(name)).toEqual({ given: given.split(' ').filter(Boolean), surname })
  })
})

describe('suggested as one person', () => {
  test.each([
    ['Ana Bauchtman', 'Ana Buchtmann', 'surnames differ by two letters'],
    ['Bauchtman', 'Buchtmann', 'surnames differ by two letters'],
    ['Igor Konashenkov', 'I. Konashenkov', 'an initial'],
    ['William Hart', 'Bill Hart', 'a short form'],
    ['George W. Bush', 'George Bush', 'a middle name'],
    ['Sergei Lavrov', 'Sergey Lavrov', 'nearly alike'],
    ['ZOË ÅNGSTRÖM', 'Zoe Angstrom', 'capitals'],
    ['Sen. Ann Lee', 'Ann Lee', 'titles'],
    ['Lind', 'Joanna Lind', 'in Metro']
  ])('%s and %s', (a, b, why) => {
    expect(whyAlike(a, b)).toContain(why)
    expect(whyAlike(b, a)).toContain(why)
  })

  test.each([
    ['Ann Lee', 'Bo Lee'],
    ['John Smith', 'Joan Smith'],
    ['Martin Berg', 'Martina Berg'],
    ['George W. Bush', 'George H. Bush'],
    ['Foreign Ministry', 'Defence Ministry'],
    ['Lee', 'Lea'],
    ['Igor Petrov', 'Anna Petrova'],
    ['the board', 'the board’s'],
    ['The Harbour Board', 'the Harbour Board']
  ])('%s and %s are not', (a, b) => {
    expect(whyAlike(a, b)).toBeNull()
  })

  test('a surname alone is nobody’s where another paper printed it, or two people could be meant', () => {
    expect(whyAlike('Lind', 'Joanna Lind', ['Metro', 'Herald'])).toBeNull()
    const two = alikeSpeakers([speaker('Lind'), speaker('Joanna Lind'), speaker('Peter Lind')])
    expect(two).toEqual([])
  })
})

test('Jaro–Winkler gives the values of Winkler’s tables', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3)
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 3)
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.813, 3)
  expect(jaroWinkler('abc', 'xyz')).toBe(0)
})

test('near words are the same as by comparing all with all', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 10 })
  const most = (length: number): number => (length >= 6 ? 2 : length >= 3 ? 1 : 0)
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 14 }), (words) => {
      const sorted = [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      const all = sorted.flatMap((a, at) =>
        sorted.slice(at + 1).flatMap((b) => {
          const limit = most(a.length)
          return limit > 0 && editDistance(a, b, limit) <= limit ? [`${a} ${b}`] : []
        })
      )
      const near = [...nearWords(words, most)].map(({ a, b }) => `${a} ${b}`)
      expect(new Set(near)).toEqual(new Set(all))
      expect(near.length).toBe(new Set(near).size)
    })
  )
})
