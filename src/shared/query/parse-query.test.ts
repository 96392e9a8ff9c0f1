import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery, toMatch } from './parse-query.ts'

const expression = (typed: string) => toMatch(parseQuery(typed))

describe('what a person types', () => {
  test.each([
    ['putin moscow', '("putin") AND ("moscow")'],
    ['“Cold  War”', '("cold war")'],
    ['"cold war', '("cold war")'],
    ['«cold war» peace', '("cold war") AND ("peace")'],
    ['econom*', '("econom" *)'],
    ['"cold wa"*', '("cold wa" *)'],
    ['kyiv OR kiev talks', '("kyiv" OR "kiev") AND ("talks")'],
    ['talks kyiv OR kiev', '("talks") AND ("kyiv" OR "kiev")'],
    ['war -putin', '(("war")) NOT ("putin")'],
    ['war -"cold war" -peace', '(("war")) NOT ("cold war" OR "peace")'],
    ['mother-in-law', '("mother in law")'],
    ['don’t', '("don t")'],
    ['OR war OR', '("war")'],
    ['war OR -peace', '(("war")) NOT ("peace")'],
    ['CAFÉ', '("cafe")'],
    ['a AND NOT NEAR', '("a") AND ("and") AND ("not") AND ("near")'],
    ['title:war', '("title war")']
  ])('%s', (typed, wanted) => {
    expect(expression(typed)).toEqual({ wanted, unwanted: null })
  })

  test('only exclusions', () => {
    expect(expression('-war -"cold peace"')).toEqual({ wanted: null, unwanted: '"war" OR "cold peace"' })
  })

  test('marks alone are nothing to search for', () => {
    expect(parseQuery(' -  “ ” * !!')).toEqual({ all: [], none: [] })
  })
})

test('every word of a phrase is letters and digits, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const { all, none } = parseQuery(typed)
      for (const phrase of [...all.flat(), ...none]) {
        expect(phrase.words.length).toBeGreaterThan(0)
        for (const word of phrase.words) expect(word).not.toMatch(/["\s*()]/)
      }
    })
  )
})
