import { expect, test } from 'vitest'
import { readsOrRefuses } from '../testing/damaged.ts'
import { compoundFile, docFile } from '../testing/doc-file.ts'
import { blocksOf, readArticle, refusalOf } from '../testing/read-article.ts'

const story = [
  { text: 'Council backs winter ferry\rBy Mara Lindqvist\r', wide: false },
  { text: '“We waited nine years”, said Inês Okafor, who runs the market at Pier 4.\r', wide: true },
  {
    text: 'See \x13 HYPERLINK "https://example.org/a" \x14the plan\x15 for more.\x0bAnd a second line.\x02\r',
    wide: false
  }
]

test('text in both kinds of pieces, fields, and the head of the story', async () => {
  const article = await readArticle(docFile(story), 'old.doc')
  expect(article.headline.value).toBe('Council backs winter ferry')
  expect(article.bylines?.value).toEqual(['Mara Lindqvist'])
  expect(blocksOf(article)).toEqual([
    'paragraph “We waited nine years”, said Inês Okafor, who runs the market at Pier 4.',
    'paragraph See the plan for more.',
    'paragraph And a second line.'
  ])
  expect(article.format).toBe('doc')
})

test('a field that is never closed ends with its paragraph', async () => {
  const article = await readArticle(
    docFile([
      { text: 'Ferry news of today\rIt \x13 TITLE sails\rThe council said so on Tuesday.\r', wide: false }
    ]),
    'old.doc'
  )
  expect(article.text).toContain('The council said so on Tuesday.')
})

test.each([
  ['locked with a password', docFile(story, true), 'locked'],
  ['no text', docFile([{ text: '\r\r', wide: false }]), 'empty'],
  ['a table of Excel', compoundFile({ Workbook: new Uint8Array(10) }), 'unsupported'],
  ['a message of Outlook', compoundFile({ '__properties_version1.0': new Uint8Array(10) }), 'unsupported'],
  ['a container without a document', compoundFile({ Other: new Uint8Array(10) }), 'broken'],
  ['only the first bytes', docFile(story).slice(0, 700), 'broken']
])('%s', async (_, file, code) => {
  expect(await refusalOf(file, 'old.doc')).toBe(code)
})

test('damage gives an article or a refusal', async () => {
  await readsOrRefuses(docFile(story), 'old.doc', 150)
})

test('sectors that form a loop end', async () => {
  const file = docFile(story)
  const view = new DataView(file.buffer)
  for (let sector = 1; sector < 100; sector++) view.setUint32(512 + sector * 4, sector, true)
  const before = performance.now()
  await refusalOf(file, 'old.doc')
  expect(performance.now() - before).toBeLessThan(2000)
})
