import { beforeAll, expect, test } from 'vitest'
import {
  importFiles,
  type TestArchive,
  testArchive,
  testDraft,
  testFile,
  testQuote
} from '../testing/test-archive.ts'

const text = '“We will win the war,” said Ann.'
const quoteId = `1:1-${String(1 + 'We will win the war,'.length)}`

let made: TestArchive
beforeAll(async () => {
  made = await testArchive()
  const quotes = [testQuote(text, 'We will win the war,', 'Ann Lee')]
  await importFiles(made.requests, [
    testFile('/a.txt', [testDraft({ headline: 'A', text, quotes })]),
    testFile('/b.txt', [testDraft({ headline: 'B' })]),
    testFile('/c.txt', [testDraft({ headline: 'C' })])
  ])
  const apply = made.requests['operations:apply']
  await apply({ command: { do: 'collection:create', id: 'c', name: 'C', parentId: null } })
  const items = [
    { id: 'i3', articleId: 3, quoteId: null },
    { id: 'q1', articleId: 1, quoteId },
    { id: 'i2', articleId: 2, quoteId: null },
    { id: 'i1', articleId: 1, quoteId: null }
  ]
  await apply({ command: { do: 'collection:add', id: 'c', items } })
})

const page = (from: number, count: number) => made.requests['collections:items']({ id: 'c', from, count })

test('a page of stories and quotes in the order of the collection, with counts over all of it', async () => {
  const { total, stories, quotes, rows } = await page(1, 2)
  expect({ total, stories, quotes }).toEqual({ total: 4, stories: 3, quotes: 1 })
  expect(rows.map(({ item, article, quote }) => [item.id, article.headline, quote?.exact])).toEqual([
    ['q1', 'A', 'We will win the war,'],
    ['i2', 'B', undefined]
  ])
})

test('an article in the trash leaves its places empty until it is restored', async () => {
  const apply = made.requests['operations:apply']
  await apply({ command: { do: 'articles:trash', ids: [2] } })
  expect((await made.requests['collections:item-ids']({ id: 'c' })).ids).toEqual(['i3', 'q1', 'i1'])
  await apply({ command: { do: 'articles:restore', ids: [2] } })
  expect((await page(0, 10)).total).toBe(4)
})

test('a new order is shown at once', async () => {
  await made.requests['operations:apply']({
    command: { do: 'collection:order', id: 'c', itemIds: ['i1'], beforeId: 'i3' }
  })
  expect((await made.requests['collections:item-ids']({ id: 'c' })).ids).toEqual(['i1', 'i3', 'q1', 'i2'])
})
