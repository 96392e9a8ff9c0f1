import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { factivaXml } from './factiva-xml.ts'

test('an article of the service’s XML', () => {
  const parsed = factivaXml(readFileSync(join(import.meta.dirname, 'fixtures/ferry.xml'), 'utf8'))
  const [story, ...others] = parsed.ok ? parsed.value.stories : []
  expect(others).toEqual([])
  expect(story?.facts).toMatchObject({
    headline: { value: 'Ferry strike ends after nine days', how: 'Factiva XML: headline' },
    bylines: { value: ['Mara Lindqvist'] },
    published: { value: '2015-03-04T09:15:00Z' },
    source: { value: 'The Northby Courier' },
    page: { value: 'B22' },
    language: { value: 'en' },
    rights: { value: '(c) 2015 Northby Newspapers Ltd' }
  })
  expect(story?.pieces.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
  expect(story?.keywords).toEqual(['Strikes', 'Northby'])
})

test.each(['<PPSResponse><article>', '', 'no XML'])('%j is a problem with words', (text) => {
  const parsed = factivaXml(text)
  expect(parsed.ok ? '' : parsed.error.message).not.toBe('')
})
