import { beforeAll, describe, expect, test } from 'vitest'
import type { ListQuery } from '#shared/query/list-query.ts'
import { sqliteSearch } from '../testing/sqlite-search.ts'
import { importFiles, type TestArchive, testArchive, testDraft, testFile } from '../testing/test-archive.ts'

let made: TestArchive
beforeAll(async () => {
  made = await testArchive(await sqliteSearch())
  await importFiles(made.requests, [
    testFile('/z.txt', [
      testDraft({ headline: '“Zebra” in town', published: '2015-03-04', source: 'Metro' })
    ]),
    testFile('/y.txt', [
      testDraft({
        headline: 'Éclair',
        source: 'Herald',
        byline: 'Ann',
        truncated: true,
        text: 'A war, the war.'
      })
    ]),
    testFile('/x.txt', [
      testDraft({ headline: 'alpha', published: '2015', source: 'Metro', text: 'one two' })
    ])
  ])
  await importFiles(made.requests, [
    testFile('/w.txt', [
      testDraft({
        headline: 'Beta',
        published: '2015-03',
        byline: 'Bo',
        text: 'Long before the war began nobody had expected it.'
      })
    ]),
    testFile('/v.txt', [testDraft({ headline: 'Trashed', truncated: true, source: 'Metro', text: 'war' })])
  ])
  const apply = made.requests['operations:apply']
  await apply({ command: { do: 'articles:trash', ids: [5] } })
  await apply({ command: { do: 'tag:create', id: 't', name: 'T', parentId: null, colour: 'red' } })
  await apply({ command: { do: 'articles:tag', ids: [1, 5], tagId: 't', on: true } })
  await apply({ command: { do: 'collection:create', id: 'c', name: 'C', parentId: null } })
  const items = [4, 1, 5].map((articleId) => ({ id: `i${String(articleId)}`, articleId, quoteId: null }))
  await apply({ command: { do: 'collection:add', id: 'c', items } })
  await made.requests['search:settle']({})
})

const list = async (query: Partial<ListQuery>): Promise<number[]> => {
  const asked = {
    scope: { kind: 'all' },
    text: '',
    sort: { by: 'imported', descending: false },
    ...query
  } as const
  return (await made.requests['articles:ids']({ query: asked })).ids
}
const sorted = (by: ListQuery['sort']['by'], descending = false) => list({ sort: { by, descending } })

describe('sorting', () => {
  test('by headline folds case, accents and marks in front', async () => {
    expect(await sorted('headline')).toEqual([3, 4, 2, 1])
    expect(await sorted('headline', true)).toEqual([1, 2, 4, 3])
  })
  test('unknown values come last either way', async () => {
    expect(await sorted('published')).toEqual([3, 4, 1, 2])
    expect(await sorted('published', true)).toEqual([1, 4, 3, 2])
    expect((await sorted('byline')).slice(0, 2)).toEqual([2, 4])
    expect((await sorted('byline', true)).slice(0, 2)).toEqual([4, 2])
  })
  test('the newest come first among equals either way', async () => {
    expect(await sorted('source')).toEqual([2, 3, 1, 4])
    expect(await sorted('source', true)).toEqual([3, 1, 2, 4])
  })
})

test.each<[ListQuery['scope'], number[]]>([
  [{ kind: 'all' }, [1, 2, 3, 4]],
  [{ kind: 'trash' }, [5]],
  [{ kind: 'truncated' }, [2]],
  [{ kind: 'last-import' }, [4]],
  [{ kind: 'import', id: 1 }, [1, 2, 3]],
  [{ kind: 'tag', id: 't' }, [1]],
  [{ kind: 'source', name: 'Metro' }, [1, 3]],
  [{ kind: 'collection', id: 'c' }, [1, 4]]
])('shelf %o', async (scope, expected) => {
  expect(await list({ scope })).toEqual(expected)
})

test('a collection has its own order, a search its own', async () => {
  expect(
    await list({ scope: { kind: 'collection', id: 'c' }, sort: { by: 'order', descending: false } })
  ).toEqual([4, 1])
  expect(await list({ text: 'war', sort: { by: 'relevance', descending: true } })).toEqual([2, 4])
})

test.each<[string, number[]]>([
  ['source:metro', [1, 3]],
  ['war OR source:metro', [1, 2, 3, 4]],
  ['war -source:herald', [4]],
  ['(war OR zebra) date:2015', [1, 4]],
  ['date:2015-03', [1, 4]],
  ['-date:2015-03 -is:undated', [3]],
  ['date:2015-03-01..2015-03-04', [1]],
  ['tag:t', [1]],
  ['in:c -tag:t', [4]],
  ['is:truncated', [2]],
  ['has:byline title:(beta OR alpha)', [4]],
  ['id:3', [3]],
  ['type:text by:an*', [2]],
  ['person:nobody', []]
])('%s', async (text, expected) => {
  expect(await list({ text })).toEqual(expected)
})

test('a search narrows a shelf, and one that only excludes leaves the others', async () => {
  expect(await list({ scope: { kind: 'import', id: 1 }, text: 'war' })).toEqual([2])
  expect(await list({ text: '-war' })).toEqual([1, 3])
})

test('a page is a slice with the whole count; marks alone are not searched', async () => {
  const query = { scope: { kind: 'all' }, text: '', sort: { by: 'imported', descending: false } } as const
  const page = await made.requests['articles:page']({ query, from: 1, count: 2 })
  expect([page.total, page.rows.map((row) => row.id)]).toEqual([4, [2, 3]])
  const marks = await made.requests['articles:page']({ query: { ...query, text: '“…”' }, from: 0, count: 2 })
  expect(marks).toMatchObject({ total: 0, problem: expect.stringContaining('Type a word') as unknown })
})

test('counts follow what is shown', async () => {
  expect(await made.requests['library:counts']({})).toMatchObject({
    articles: 4,
    trashed: 1,
    truncated: 1,
    lastImport: 1,
    tags: { t: 1 },
    collections: { c: 2 },
    sources: [
      { name: 'Metro', count: 2 },
      { name: 'Herald', count: 1 }
    ]
  })
})

test('a list is asked for again after a change', async () => {
  expect(await list({ scope: { kind: 'tag', id: 't' } })).toEqual([1])
  await made.requests['operations:undo']({})
  await made.requests['operations:undo']({})
  await made.requests['operations:undo']({})
  expect(await list({ scope: { kind: 'tag', id: 't' } })).toEqual([])
})
