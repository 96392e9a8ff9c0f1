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

test('a site may bear its author’s name only where the page marks a person, or the name is one', () => {
  const own = { ...rules, siteNames: ['Raw Story', 'Ann Day', 'Charlotte Observer'] }
  expect(namesFrom('Raw Story', own)).toEqual([])
  expect(namesFrom('Charlotte Observer', { ...own, ownSite: true })).toEqual([])
  expect(namesFrom('Ann Day', own)).toEqual(['Ann Day'])
  expect(namesFrom('Raw Story', { ...own, ownSite: true })).toEqual(['Raw Story'])
})

test.each([
  ['Mara Linden, MD, FACP', ['Mara Linden']],
  ['MARA LINDEN, JON OAKES and IDA SUND', ['MARA LINDEN', 'JON OAKES', 'IDA SUND']],
  ['Mara Linden, Professor of Law', ['Mara Linden']],
  ['Example Press Ltd', []],
  ['Mara Linden Associated Press', ['Mara Linden', 'Associated Press']],
  ['Текст: Венера Ерофеева', ['Венера Ерофеева']],
  ['Estuary Post Staff', ['Estuary Post Staff']],
  ['humans.txt', []],
  ['I have consulted experienced gardeners', []]
])('%s', (text, names) => expect(namesFrom(text, rules)).toEqual(names))
