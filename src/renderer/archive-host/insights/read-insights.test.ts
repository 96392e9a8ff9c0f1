import { beforeAll, expect, test } from 'vitest'
import type { Insights } from '#shared/insights/insights.ts'
import {
  importFiles,
  testArchive,
  testDraft,
  testFile,
  testQuote,
  type TestArchive
} from '../testing/test-archive.ts'

const text = '“One,” said Ann. “Two,” said Ann. “Three,” said Ben. “Four,” officials said. “Five.”'
const quotes = (...said: readonly (readonly [words: string, speaker: string | null])[]) =>
  said.map(([words, speaker]) => testQuote(text, words, speaker))

let made: TestArchive
beforeAll(async () => {
  made = await testArchive()
  const { requests } = made
  await importFiles(requests, [
    testFile('/a.txt', [
      testDraft({
        source: 'Metro',
        published: '2015-03-04',
        text,
        quotes: quotes(['One,', 'Ann Lee'], ['Two,', 'Ann Lee'])
      })
    ]),
    testFile('/b.txt', [
      testDraft({
        source: 'Metro',
        published: '2016',
        truncated: true,
        text,
        quotes: quotes(['One,', 'Ann Lee'], ['Three,', 'Ben Orr'], ['Four,', 'officials'], ['Five.', null])
      })
    ]),
    testFile('/c.txt', [
      testDraft({ source: 'Herald', published: '2015-05-01', text, quotes: quotes(['Four,', 'officials']) })
    ]),
    testFile('/d.txt', [testDraft({ text, quotes: quotes(['Five.', null]) })]),
    testFile('/e.txt', [testDraft({ source: 'Herald' })])
  ])
})

const query = (typed: string) => ({
  scope: { kind: 'all' as const },
  text: typed,
  sort: { by: 'published' as const, descending: true }
})
async function read(typed = '', keptOnly = false): Promise<Insights> {
  const { insights, problem } = await made.requests['insights:read']({ query: query(typed), keptOnly })
  if (!insights) throw new Error(problem ?? 'none')
  return insights
}
async function found(typed: string): Promise<number[]> {
  const { ids } = await made.requests['articles:ids']({ query: query(typed) })
  return ids.sort((a, b) => a - b)
}

test('counts who is quoted, in which sources, and what is not named', async () => {
  const all = await read()
  expect(all).toMatchObject({ articles: 5, quotes: 8, unknown: 2 })
  expect(all.speakers).toEqual({
    distinct: 2,
    most: [
      { name: 'Ann Lee', quotes: 3, articles: 2 },
      { name: 'Ben Orr', quotes: 1, articles: 1 }
    ]
  })
  expect(all.unnamed).toEqual({ distinct: 1, most: [{ name: 'officials', quotes: 2, articles: 2 }] })
  expect(all.matrix).toEqual({ sources: ['Metro'], counts: [[3], [1]] })
  expect(all.total).toMatchObject({ attributed: 6, unnamed: 2, quoted: 4, singleSource: 2, truncated: 1 })
  expect(all.sources.most.map(({ name, articles, unnamed }) => [name, articles, unnamed])).toEqual([
    ['Metro', 2, 1],
    ['Herald', 2, 1],
    [null, 1, 0]
  ])
})

test('voices are counted by month, and those without one are said', async () => {
  const { voices } = await read()
  expect(voices).toEqual({
    unit: 'month',
    names: ['Ann Lee', 'Ben Orr'],
    bins: [{ at: '2015-03', counts: [2, 0] }],
    undated: 2
  })
})

test('every figure follows the search, and its search finds the articles behind it', async () => {
  expect((await read('source:metro')).unnamed.most).toEqual([{ name: 'officials', quotes: 1, articles: 1 }])
  expect(await found('is:single-source')).toEqual([1, 3])
  expect(await found('has:unnamed')).toEqual([2, 3])
  expect(await found('speaker:"Ann Lee" source:"Metro"')).toEqual([1, 2])
  expect(await found('-has:source')).toEqual([4])
})

test('people put together are one voice, rejected quotes are none, and kept ones can be counted alone', async () => {
  const apply = made.requests['operations:apply']
  const [quote] = await made.archive.db.quotes.where('articleId').equals(3).toArray()
  await apply({ command: { do: 'quotes:accept', ids: [quote?.id ?? ''] } })
  expect(await read('', true)).toMatchObject({
    quotes: 1,
    speakers: { distinct: 0, most: [] },
    unnamed: { most: [{ name: 'officials', quotes: 1 }] },
    total: { singleSource: 2 }
  })
  await apply({ command: { do: 'quotes:reject', ids: [quote?.id ?? ''] } })
  expect(await found('has:unnamed')).toEqual([2])
  await made.requests['operations:undo']({})

  await apply({ command: { do: 'people:merge', id: 'p', names: ['Ann Lee', 'Ben Orr'], name: 'Ann Lee' } })
  expect((await read()).speakers.most).toEqual([{ name: 'Ann Lee', quotes: 4, articles: 2 }])
})
