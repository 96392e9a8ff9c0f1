import { expect, test } from 'vitest'
import { fieldsLike, suggestionPlace } from './suggestion-place.ts'

test.each([
  ['war source:elle', { kind: 'value', field: 'source', typed: 'elle', start: 11 }],
  ['source:"Ellery C', { kind: 'value', field: 'source', typed: 'Ellery C', start: 7 }],
  ['-tag:', { kind: 'value', field: 'tag', typed: '', start: 5 }],
  ['war sou', { kind: 'name', typed: 'sou', start: 4 }],
  ['title:elle', { kind: 'none' }],
  ['war ', { kind: 'none' }]
])('%s', (typed, place) => {
  expect(suggestionPlace(typed, typed.length)).toEqual(place)
})

test('fields that begin so', () => {
  expect(fieldsLike('sp')).toEqual(['speaker'])
  expect(fieldsLike('speaker')).toEqual([])
})
