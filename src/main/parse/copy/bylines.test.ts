import { expect, test } from 'vitest'
import { readByline } from './bylines.ts'

test.each([
  ['By Jane Roe', ['Jane Roe'], null, null],
  ["By JANE ROE and Tom O'Neill, Transport Correspondent", ['Jane Roe', "Tom O'Neill"], null, null],
  ['By Jane Roe, John Doe and Ann van der Berg', ['Jane Roe', 'John Doe', 'Ann van der Berg'], null, null],
  ['By J. R. McDonald in London', ['J. R. McDonald'], null, null],
  ['By Jane Roe | AFP', ['Jane Roe'], 'AFP', null],
  ['By Agence France-Presse', [], 'AFP', null],
  ['By Wikinews', [], null, 'Wikinews'],
  ['By Our Correspondent', [], null, 'Our Correspondent'],
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
