import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameFrom, nameKey, uniqueFileNames } from './file-name.ts'

const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    'CON',
    'con.txt',
    'LPT¹',
    'aux ',
    '..',
    '.',
    '../../etc/passwd',
    'C:\\x',
    'a/b',
    '...a...',
    '\u202Egpj.exe',
    '👩‍👩‍👧‍👦'.repeat(20),
    '\ud800',
    ''
  )
)

test('a name is safe on Windows, macOS and Linux, and never a path', () => {
  fc.assert(
    fc.property(title, (text) => {
      const name = fileNameFrom(text)
      expect(name).not.toBe('')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(131)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]|^[\s.]|[\s.]$/u)
      expect(name).not.toMatch(/^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\.|$)/i)
      expect(fileNameFrom(name)).toBe(name)
    }),
    { numRuns: 3000 }
  )
})

test('names are unique even where case and accents are not told apart', () => {
  const story = fc.record({
    title: fc.oneof(
      title,
      fc.constantFrom('Fire', 'fire', 'FIRE', 'Café', 'Cafe\u0301', 'Contents', 'straße', 'STRASSE')
    ),
    mark: fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'bbbbbbbb-2')
  })
  fc.assert(
    fc.property(fc.array(story, { maxLength: 12 }), (stories) => {
      const names = uniqueFileNames(stories, 'md', ['Contents.md'])
      expect(names).toHaveLength(stories.length)
      expect(new Set(['Contents.md', ...names].map(nameKey)).size).toBe(stories.length + 1)
      for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143)
    }),
    { numRuns: 1000 }
  )
})

test('names do not depend on the order of the stories', () => {
  const stories = [
    { title: 'Fire', mark: '11111111' },
    { title: 'fire', mark: '22222222' },
    { title: 'Flood', mark: '33333333' }
  ]
  expect(uniqueFileNames(stories, 'md', [])).toEqual(['Fire (11111111).md', 'fire (22222222).md', 'Flood.md'])
  expect(uniqueFileNames(stories.toReversed(), 'md', [])).toEqual([
    'Flood.md',
    'fire (22222222).md',
    'Fire (11111111).md'
  ])
})

test.each([
  ['Русские и американские министры', 'Русские и американские министры'],
  ['المرفأ يعيد فتح الرصيف', 'المرفأ يعيد فتح الرصيف'],
  ['港の調査：費用は？', '港の調査：費用は？'],
  ['Fire 🔥 at the port', 'Fire 🔥 at the port'],
  ['What now? A: "wait"', 'What now A wait'],
  ['NUL', '_NUL'],
  ['???', 'Untitled']
])('%s becomes %s', (from, to) => expect(fileNameFrom(from)).toBe(to))

test('a long name is cut between characters and at a blank', () => {
  expect(fileNameFrom('longword '.repeat(40))).toMatch(/^(longword )+longword$/)
  expect(fileNameFrom('👩‍👩‍👧‍👦'.repeat(20))).toMatch(/^(👩‍👩‍👧‍👦)+$/u)
})
