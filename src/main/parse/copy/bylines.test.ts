import { expect, test } from 'vitest'
import { isRoleLine, readByline, readUnledByline } from './bylines.ts'

test.each([
  ['By Jane Roe', ['Jane Roe'], null, null],
  ["By JANE ROE and Tom O'Neill, Transport Correspondent", ['Jane Roe', "Tom O'Neill"], null, null],
  ['By Jane Roe, John Doe and Ann van der Berg', ['Jane Roe', 'John Doe', 'Ann van der Berg'], null, null],
  ['By J. R. McDonald in London', ['J. R. McDonald'], null, null],
  ['By Jane Roe | AFP', ['Jane Roe'], 'AFP', null],
  ['By Agence France-Presse', [], 'AFP', null],
  ['By Wikinews', [], null, 'Wikinews'],
  ['By Our Correspondent', [], null, 'Our Correspondent'],
  ['By Jane Roe and agencies', ['Jane Roe'], null, 'agencies'],
  ['By Jane Roe (jane.roe@example.com)', ['Jane Roe'], null, null],
  ['By JANE ROE jane.roe@example.com', ['Jane Roe'], null, null],
  ['By Jane Roe @janeroe', ['Jane Roe'], null, null],
  ['Words: Jane Roe. Pictures: John Doe', ['Jane Roe'], null, null],
  ['By Jane Roe, Political Editor, and John Doe in Brussels', ['Jane Roe', 'John Doe'], null, null],
  ['Par Jane Roe, avec AFP', ['Jane Roe'], 'AFP', null],
  ['Von Jane Roe und Hans Groß, Berlin', ['Jane Roe', 'Hans Groß'], null, null],
  ['By Tom Krasovic, The Northby Union', ['Tom Krasovic'], null, 'The Northby Union'],
  ['Par Maëlle Corbin', ['Maëlle Corbin'], null, null],
  ['Von Anna Müller und Jörg Lang', ['Anna Müller', 'Jörg Lang'], null, null],
  ['BY MARÍA GARCÍA MÁRQUEZ', ['María García Márquez'], null, null]
])('%s', (line, people, agency, house) => {
  expect(readByline(line)).toMatchObject({ people, agency, house })
})

test.each([
  'By the time the ferry left, it was dark.',
  'By noon',
  'Par ici la sortie',
  'Von wegen',
  'Bystanders watched',
  'By 2015 it was gone'
])('no byline: %s', (line) => expect(readByline(line)).toBeNull())

test('a byline without its "By" needs a role or an agency beside the name', () => {
  expect(readUnledByline('Jane Roe, Transport Correspondent')?.people).toEqual(['Jane Roe'])
  expect(readUnledByline('Jane Roe with AFP')).toMatchObject({ people: ['Jane Roe'], agency: 'AFP' })
  for (const line of [
    'Jane Roe',
    'Northby Wins Cup',
    'Editor Resigns',
    'Jane Roe resigns as editor.',
    'Reuters Staff'
  ])
    expect(readUnledByline(line)).toBeNull()
})

test('lines that say what a writer is', () => {
  expect(['Staff Writer', 'AP Sports Writer', 'Correspondent in Paris'].map(isRoleLine)).toEqual([
    true,
    true,
    true
  ])
  expect(['The editor resigned', 'Writer wins prize', 'Paris'].map(isRoleLine)).toEqual([false, false, false])
})
