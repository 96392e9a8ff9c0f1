import { expect, test } from 'vitest'
import { languageOf } from './languages.ts'

test('a language that is named is not guessed', () => {
  expect(languageOf('der die das und ist nicht', 'en')).toBeNull()
  expect(languageOf('', 'pt-BR')?.cues.has('disse')).toBe(true)
})

test('a text without a language is told by its small words', () => {
  const german = 'Der Minister ist mit dem Zug nach Bonn gefahren und hat sich nicht zu den Plänen geäußert.'
  expect(languageOf(german, undefined)?.cues.has('sagte')).toBe(true)
  expect(
    languageOf('The minister took the train to Bonn and did not speak of the plans.', undefined)
  ).toBeNull()
  expect(languageOf('قال الوزير إن القطار وصل', undefined)?.cues.has('قال')).toBe(true)
})
