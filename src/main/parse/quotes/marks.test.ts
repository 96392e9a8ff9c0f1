import { describe, expect, test } from 'vitest'
import { findMarks } from './marks.ts'

const roles = (text: string) => findMarks(text, 0, text.length).map(({ family, role }) => `${family} ${role}`)

describe('findMarks', () => {
  test.each<[string, string[]]>([
    ['"Yes," he said.', ['double open', 'double close']],
    ['“Yes.” ”No.“', ['double open', 'double close', 'double either', 'double close']],
    ["'Yes,' he said", ['single open', 'single close']],
    ["don't, rock 'n' roll, the '90s, get 'em", []],
    ['6\'3" and 5’ 11”', []],
    ['« oui » »ja«', ['guillemet open', 'guillemet close', 'guillemet open', 'guillemet close']],
    ['„Ja“', ['low open', 'double close']],
    ['「はい」', ['corner open', 'corner close']],
    ["''Yes''", ['double open', 'double close']]
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected)
  })

  test('doubts a closing single mark after a letter', () => {
    const doubts = findMarks("the workers' rights 'at stake.'", 0, 31).map((mark) => mark.doubt)
    expect(doubts).toEqual(['possessive', 'none', 'none'])
  })
})
