import { expect, test } from 'vitest'
import { namesFrom } from './person-names.ts'

const rules = { siteNames: ['Estuary Post', 'Ann Day'], singleWord: false, ownSite: false }

test.each([
  ['By Mara Linden', ['Mara Linden']],
  ['ByMara Linden', ['Mara Linden']],
  ['Von Katrin Vogel und Jens Ortmann', ['Katrin Vogel', 'Jens Ortmann']],
  ['Written by Mara Linden | Senior Reporter | 12 March 2024', ['Mara Linden']],
  ['Linden, Mara', ['Mara Linden']],
  ['Mara Linden, PhD', ['Mara Linden']],
  ['Dana Whitlock\nmarkets editor', ['Dana Whitlock']],
  ['Mara Linden Senior Politics Editor', ['Mara Linden']],
  ['Estuary Post', []],
  ['https://example.org/staff/mara', []],
  ['mara@example.org', []],
  ['See full bio', []],
  ['Wellness', []],
  ['5 minutes ago', []]
])('%s', (text, names) => expect(namesFrom(text, rules)).toEqual(names))

test('a site may bear its author’s name only where the page marks a person', () => {
  expect(namesFrom('Ann Day', rules)).toEqual([])
  expect(namesFrom('Ann Day', { ...rules, ownSite: true })).toEqual(['Ann Day'])
})
