import { beforeAll, expect, test } from 'vitest'
import { facetKinds, type FacetKind } from '#shared/query/facets.ts'
import { sqliteSearch } from '../testing/sqlite-search.ts'
import {
  importFiles,
  testArchive,
  testDraft,
  testFile,
  testQuote,
  type TestArchive
} from '../testing/test-archive.ts'

const text = '“We will win the war,” said Ann.'
let made: TestArchive
beforeAll(async () => {
  made = await testArchive(await sqliteSearch())
  await importFiles(made.requests, [
    testFile('/a.txt', [
      testDraft({
        source: 'Metro',
        published: '2015-03-04',
        text,
        quotes: [testQuote(text, 'We will win the war,', 'Ann Lee')]
      })
    ]),
    testFile('/b.txt', [testDraft({ source: 'Metro', published: '2016-03', truncated: true })]),
    testFile('/c.txt', [testDraft({ source: 'Herald', published: '2015-03-05' })]),
    testFile('/d.txt', [testDraft({ source: 'Herald' })])
  ])
  const apply = made.requests['operations:apply']
  await apply({ command: { do: 'tag:create', id: 't', name: 'Harbour', parentId: null, colour: 'red' } })
  await apply({ command: { do: 'articles:tag', ids: [1, 2], tagId: 't', on: true } })
  await apply({ command: { do: 'articles:trash', ids: [4] } })
  await made.requests['search:settle']({})
})

const query = (typed: string) => ({
  scope: { kind: 'all' as const },
  text: typed,
  sort: { by: 'published' as const, descending: true }
})
const counts = async (typed: string, kind: FacetKind) => {
  const { facets } = await made.requests['articles:facets']({ query: query(typed), kinds: [kind], most: 10 })
  return facets[0]?.values.map(({ name, count }) => [name, count])
}

test('counts follow the search and leave out the trash', async () => {
  expect(await counts('', 'source')).toEqual([
    ['Metro', 2],
    ['Herald', 1]
  ])
  expect(await counts('war', 'source')).toEqual([['Metro', 1]])
  expect(await counts('-source:metro', 'year')).toEqual([['2015', 1]])
  expect(await counts('', 'year')).toEqual([
    ['2016', 1],
    ['2015', 2]
  ])
  expect(await counts('', 'tag')).toEqual([['Harbour', 2]])
  expect(await counts('', 'speaker')).toEqual([['Ann Lee', 1]])
  expect(await counts('', 'flag')).toEqual([['truncated', 1]])
})

test('all facets at once, and how many values there are beyond those sent', async () => {
  const answer = await made.requests['articles:facets']({ query: query(''), kinds: [...facetKinds], most: 1 })
  expect(answer.total).toBe(3)
  expect(answer.facets.find(({ kind }) => kind === 'source')).toMatchObject({
    distinct: 2,
    values: [{ name: 'Metro' }]
  })
})

test('the timeline counts by year, month or day, and says how many have no such date', async () => {
  const timeline = (unit: 'year' | 'month' | 'day') =>
    made.requests['articles:timeline']({ query: query(''), unit })
  expect(await timeline('year')).toMatchObject({
    bins: [
      { at: '2015', count: 2 },
      { at: '2016', count: 1 }
    ],
    without: 0
  })
  expect(await timeline('month')).toMatchObject({
    bins: [
      { at: '2015-03', count: 2 },
      { at: '2016-03', count: 1 }
    ]
  })
  expect(await timeline('day')).toMatchObject({
    bins: [{ at: '2015-03-04' }, { at: '2015-03-05' }],
    without: 1
  })
})
