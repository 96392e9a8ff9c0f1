import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toParagraphs, trimmedLine } from './paragraphs.ts'

const textsOf = (text: string): string[] => toParagraphs(text).map((paragraph) => paragraph.text)

test('blank lines, also of no-break spaces, part paragraphs', () => {
  expect(textsOf('One.\n\u00a0 \nTwo.\n\n\nThree.')).toEqual(['One.', 'Two.', 'Three.'])
})

test('hard-wrapped lines are joined, deliberate breaks stay', () => {
  const wrapped = [
    'Ferry workers at the port voted on Thursday to end a nine-day strike,',
    'their union said, after managers agreed to restore overtime pay and',
    'to take back the eleven who had been dismissed in the first week of',
    'the dispute.',
    'The company declined to comment.',
    '   Crossings will resume on Saturday with four sailings a day, rising',
    'to the full timetable by the end of the month.'
  ]
  expect(textsOf(wrapped.join('\n'))).toEqual([
    wrapped.slice(0, 4).join(' '),
    'The company declined to comment.',
    `${wrapped[5]?.trim()} ${wrapped[6]}`
  ])
})

test('lines that end where they like are paragraphs of their own', () => {
  const lines = [
    'A short line here.',
    'Another one that is rather longer than it.',
    'Third.',
    'And a fourth line, of middling length.',
    'End.'
  ]
  expect(textsOf(lines.join('\n'))).toEqual(lines)
})

test('line breaks of a page’s source inside a sentence are no paragraphs', () => {
  expect(
    textsOf(
      'The university was founded in the town of Northby, in the far\n            north of the country. It has grown.'
    )
  ).toEqual([
    'The university was founded in the town of Northby, in the far north of the country. It has grown.'
  ])
})

test('blanks are folded, French typography keeps its no-break spaces', () => {
  expect(trimmedLine('\u00a0 He  said\u00a0no. \t')).toBe('He said no.')
  expect(trimmedLine('«\u00a0Oui\u00a0», dit-il\u202f: 4\u00a0800\u00a0€')).toBe(
    '«\u00a0Oui\u00a0», dit-il\u202f: 4\u00a0800\u00a0€'
  )
})

test('no word is lost or made', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}[.,]?$/), { maxLength: 60 })
  const breaks = fc.constantFrom(' ', '\n', '\n\n', '  ', '\n   ', '\n          ')
  fc.assert(
    fc.property(words, fc.array(breaks, { minLength: 60, maxLength: 60 }), (list, gaps) => {
      const text = list.map((word, at) => word + gaps[at]).join('')
      expect(textsOf(text).join(' ').split(/\s+/).filter(Boolean)).toEqual(list)
    })
  )
})
