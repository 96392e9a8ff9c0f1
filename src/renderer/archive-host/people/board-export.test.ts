import { beforeAll, expect, test } from 'vitest'
import type { BoardOrder } from '#shared/quotes/board-groups.ts'
import {
  importFiles,
  type TestArchive,
  testArchive,
  testDraft,
  testFile,
  testQuote
} from '../testing/test-archive.ts'

const text = '“One,” “Two,” “Three,” they said.'
const idOf = (words: string): string => {
  const start = text.indexOf(words)
  return `1:${String(start)}-${String(start + words.length)}`
}

let made: TestArchive
beforeAll(async () => {
  made = await testArchive()
  const quotes = [
    testQuote(text, 'One', 'Ann Lee'),
    testQuote(text, 'Two', 'A. Lee'),
    testQuote(text, 'Three')
  ]
  await importFiles(made.requests, [testFile('/a.txt', [testDraft({ text, quotes })])])
  const apply = made.requests['operations:apply']
  const items = ['One', 'Two', 'Three'].map((words) => ({ id: words, articleId: 1, quoteId: idOf(words) }))
  await apply({ command: { do: 'collection:create', id: 'c', name: 'Board', parentId: null } })
  await apply({
    command: { do: 'collection:add', id: 'c', items: [...items, { id: 's', articleId: 1, quoteId: null }] }
  })
  await apply({ command: { do: 'tag:create', id: 't', name: 'Counting', parentId: null, colour: 'red' } })
  await apply({ command: { do: 'quotes:tag', ids: [idOf('Three')], tagId: 't', on: true } })
  await apply({ command: { do: 'people:merge', id: 'p', name: 'Ann Lee', names: ['Ann Lee', 'A. Lee'] } })
})

const gather = (by: BoardOrder) =>
  made.requests['export:gather']({
    of: { kind: 'board', id: 'c', by },
    format: 'markdown',
    layout: 'one-file',
    title: 'Board',
    quotes: 'all',
    fullText: true,
    paper: 'A4'
  })
const outline = async (by: BoardOrder) =>
  (await gather(by)).sections.map(({ title, items }) => [
    title,
    items.map((item) => (item.kind === 'quote' ? item.quote.exact : 'a story'))
  ])

test('the groups of the board are sections, without the stories', async () => {
  expect(await outline('order')).toEqual([['Board', ['One', 'Two', 'Three']]])
  expect(await outline('speaker')).toEqual([
    ['Board', []],
    ['Ann Lee', ['One', 'Two']],
    ['Speaker unknown', ['Three']]
  ])
  expect(await outline('theme')).toEqual([
    ['Board', []],
    ['Counting', ['Three']],
    ['No theme', ['One', 'Two']]
  ])
})

test('a merged speaker is cited by name, with the spelling that was printed', async () => {
  const [item] = (await gather('order')).sections[0]?.items.slice(1) ?? []
  expect(item?.kind === 'quote' && item.quote.speaker).toMatchObject({ name: 'Ann Lee', mention: 'A. Lee' })
})

test('another speaker for several quotes is one change, which overlapping quotes survive', async () => {
  const apply = made.requests['operations:apply']
  const speaker = { mention: null, name: null, role: null, affiliation: null }
  await apply({
    command: { do: 'quote:create', id: 'over', articleId: 1, start: 0, end: text.length, speaker }
  })
  const ids = ['over', idOf('One'), idOf('Three')]
  await apply({
    command: { do: 'quotes:attribute', ids, speaker: { name: 'Cy Dee', role: null, affiliation: null } }
  })
  const named = async () =>
    (await made.archive.db.quotes.bulkGet(ids)).map((quote) => quote?.speaker.name ?? null)
  expect(await named()).toEqual(['Cy Dee', 'Cy Dee', 'Cy Dee'])
  expect((await made.requests['archive:check']({})).problems).toEqual([])
  await made.requests['operations:undo']({})
  expect(await named()).toEqual([null, 'Ann Lee', null])
  expect((await made.archive.db.quotes.get('over'))?.exact).toBe(text)
})
