import { expect, test } from 'vitest'
import { speakerChoices } from './speaker-choices.ts'

test('the article’s own speakers come first with their office, then its people, then the archive', () => {
  const speaker = { mention: null, name: 'Ann Lee', role: 'mayor', affiliation: null }
  const choices = speakerChoices(
    ['Ann Lee', 'Bo Ek'],
    [{ speaker }, { speaker: { ...speaker, name: null } }],
    [{ name: 'Cy Dee' }, { name: 'Bo Ek' }]
  )
  expect(choices.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Ek', 'Cy Dee'])
  expect(choices[0]?.office).toEqual({ role: 'mayor', affiliation: null })
})
