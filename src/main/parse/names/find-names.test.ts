import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNames } from './find-names.ts'

test('people, places and organisations of a story', () => {
  const text =
    'LONDON (Reuters) - Ines Okafor, who runs the fish market, told the Ellery Harbour Board on Tuesday that nobody in Britain had asked.\n\n' +
    'Okafor said the Ministry of Foreign Affairs in Tokyo and NATO were told. “We waited,” she said. Prime Minister Tomas Brandt flew from Reading to Paris.\n\n' +
    'The Bank of England, the UN and the University of Leeds declined to comment. Nice weather is forecast in Nice.'
  expect(findNames(text, 'Harbour board hears market', new Set(['Ines Okafor']))).toEqual({
    people: ['Ines Okafor', 'Tomas Brandt'],
    places: expect.arrayContaining(['United Kingdom', 'Tokyo', 'Reading', 'Paris', 'Nice']) as unknown,
    organisations: [
      'Ellery Harbour Board',
      'Ministry of Foreign Affairs',
      'NATO',
      'Bank of England',
      'United Nations',
      'University of Leeds'
    ]
  })
})

test('a surname that is also a city is a person, a shouted line names nothing', () => {
  const names = findNames(
    'Jack London spoke. London was late, friends said. THE HARBOUR IS CLOSED',
    '',
    new Set()
  )
  expect(names.people).toEqual(['Jack London'])
  expect(names.places).toEqual([])
  expect(names.organisations).toEqual([])
})

test('any text gives names that stand in it, each once', () => {
  const words = fc.constantFrom(
    'The',
    'Council',
    'of',
    'Paris',
    'Jo',
    'Smith',
    'said',
    'NATO',
    '.',
    ',',
    'in',
    'Dr',
    'und',
    '“',
    '”'
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const { people, places, organisations } = findNames(parts.join(' '), '', new Set())
      for (const list of [people, places, organisations]) expect(new Set(list).size).toBe(list.length)
    })
  )
})
