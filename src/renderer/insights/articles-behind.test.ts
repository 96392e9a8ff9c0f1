import { expect, test } from 'vitest'
import { ofSource, searchBehind } from './articles-behind.ts'

test('narrows the search that is there', () => {
  const speaker = { field: 'speaker', value: 'Ann Lee' } as const
  expect(searchBehind('', [speaker, ofSource('Metro')])).toBe('speaker:"Ann Lee" source:Metro')
  expect(searchBehind('ferry OR quay', [speaker])).toBe('(ferry OR quay) speaker:"Ann Lee"')
  expect(searchBehind('date:2015', [{ field: 'date', value: '2015-03' }])).toBe('date:2015 date:2015-03')
  expect(searchBehind('', [ofSource(null), { field: 'has', value: 'unnamed' }])).toBe(
    '-has:source has:unnamed'
  )
})

test('the same figure twice asks for the same', () => {
  const once = searchBehind('', [ofSource('Ellery Courier')])
  expect(searchBehind(once, [ofSource('Ellery Courier')])).toBe(once)
})
