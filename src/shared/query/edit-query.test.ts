import { describe, expect, test } from 'vitest'
import { queryParts, withDates, withoutPart, withValue } from './edit-query.ts'

describe('a search as parts that can be taken away', () => {
  test('each part, excluded ones marked', () => {
    expect(queryParts('war -peace (kyiv OR kiev) source:"Ellery Courier"')).toMatchObject([
      { text: 'war', excluded: false },
      { text: 'peace', excluded: true },
      { text: 'kyiv OR kiev', excluded: false },
      { text: 'source:"Ellery Courier"', excluded: false }
    ])
  })

  test('without one of them', () => {
    const typed = 'war -peace (kyiv OR kiev)'
    const parts = queryParts(typed)
    expect(parts.map((part) => withoutPart(typed, part))).toEqual([
      '-peace kyiv OR kiev',
      'war kyiv OR kiev',
      'war -peace'
    ])
    const [only] = queryParts('war')
    expect(only && withoutPart('war', only)).toBe('')
  })
})

test('narrowed to a value, or to what lacks it', () => {
  expect(withValue('war', 'source', 'Ellery Courier', false)).toBe('war source:"Ellery Courier"')
  expect(withValue('war source:"Ellery Courier"', 'source', 'Ellery Courier', true)).toBe(
    'war -source:"Ellery Courier"'
  )
  expect(withValue('a OR b', 'lang', 'en', false)).toBe('(a OR b) lang:en')
})

test('another span of dates takes the place of the first', () => {
  expect(withDates('war date:2015', '2016-01', '2016-03')).toBe('war date:2016-01..2016-03')
  expect(withDates('', '2015', '2015')).toBe('date:2015')
})
