import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseInText } from './database-in-text.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures', name, 'source.txt'), 'utf8')

test.each([
  ['nexis-classic-text', 'nexis', 2],
  ['nexis-uni-text', 'nexis', 2],
  ['factiva-plain-text', 'factiva', 2],
  ['proquest-text', 'proquest', 2]
])('%s is known by its text alone', (name, format, articles) => {
  const reading = databaseInText(fixture(name), 'export.pdf')
  expect(reading?.stories.map(({ from }) => from?.format)).toEqual(
    Array.from({ length: articles }, () => format)
  )
})

test('a text of no database is left to others', () => {
  expect(databaseInText('Ferry strike ends\n\nCrews voted on Tuesday.\n\nPage 1 of 2', 'a.pdf')).toBeNull()
})
