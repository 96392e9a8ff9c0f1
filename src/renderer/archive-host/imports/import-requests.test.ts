import { expect, test } from 'vitest'
import { AT, importFiles, testArchive, testDraft, testFile } from '../testing/test-archive.ts'
import { interruptRunning } from './interrupt-running.ts'

const shelf = { scope: { kind: 'all' }, text: '', sort: { by: 'imported', descending: false } } as const
const twoFiles = [
  testFile('/news/europe/a.txt', [testDraft({ headline: 'First', truncated: true })]),
  testFile('/news/b.txt', [testDraft({ headline: 'Second' }), testDraft({ headline: 'Third', part: 1 })])
]

test('articles are stored, listed and read', async () => {
  const { requests } = await testArchive()
  await importFiles(requests, twoFiles)
  const page = await requests['articles:page']({ query: shelf, from: 0, count: 10 })
  expect(page.rows.map((row) => row.headline)).toEqual(['First', 'Second', 'Third'])
  expect((await requests['articles:read']({ id: 3 }))?.body.text).toBe('Some words of the story.')
  expect(await requests['library:counts']({})).toMatchObject({
    articles: 3,
    truncated: 1,
    lastImport: 3,
    trashed: 0
  })
})

test('a batch sent twice is stored once', async () => {
  const { requests } = await testArchive()
  const { importId } = await requests['imports:begin']({ title: 't', roots: [], asCollections: true, at: AT })
  const first = await requests['imports:store']({ importId, at: AT, files: twoFiles })
  const second = await requests['imports:store']({ importId, at: AT, files: twoFiles })
  expect(second).toEqual(first)
  expect(first.counts).toEqual({ imported: 2, duplicate: 0, skipped: 0, failed: 0, articles: 3 })
  expect((await requests['library:counts']({})).articles).toBe(3)
})

test('importing the same folder again finds only duplicates and no new collection', async () => {
  const { archive, requests } = await testArchive()
  await importFiles(requests, twoFiles, true)
  const before = await archive.db.collectionItems.toArray()
  const again = await importFiles(requests, twoFiles, true)
  expect((await archive.db.imports.get(again))?.counts).toMatchObject({
    imported: 0,
    duplicate: 2,
    articles: 0
  })
  expect(await archive.db.collectionItems.toArray()).toEqual(before)
  const { lines } = await requests['imports:lines']({
    importId: again,
    outcome: 'duplicate',
    from: 0,
    count: 10
  })
  expect(lines.map((line) => line.reason)).toContain('In the archive already: “First” from a.txt.')
})

test('the same bytes twice in one batch are one article', async () => {
  const { requests } = await testArchive()
  const [file] = twoFiles
  const copy = testFile('/copy.txt', file?.drafts ?? [], { sha256: file?.sha256 ?? null })
  const importId = await importFiles(requests, [...twoFiles.slice(0, 1), copy])
  const { imports } = await requests['imports:list']({})
  expect(imports.find((record) => record.id === importId)?.counts).toMatchObject({
    imported: 1,
    duplicate: 1,
    articles: 1
  })
})

test('folders become nested collections, which a duplicate from another folder joins', async () => {
  const { requests } = await testArchive()
  await importFiles(requests, twoFiles, true)
  const [file] = twoFiles
  await importFiles(
    requests,
    [testFile('/news/asia/a.txt', file?.drafts ?? [], { sha256: file?.sha256 ?? null })],
    true
  )
  const { collections } = await requests['collections:list']({})
  const news = collections.find((collection) => collection.name === 'news')
  expect(collections.map(({ name, parentId }) => [name, parentId])).toEqual([
    ['news', null],
    ['europe', news?.id],
    ['asia', news?.id]
  ])
  const counts = (await requests['library:counts']({})).collections
  expect(collections.map(({ id }) => counts[id])).toEqual([2, 1, 1])
})

test('failed and skipped files have their line, and the import balances', async () => {
  const { requests } = await testArchive()
  const failed = testFile('/bad.pdf', [], {
    outcome: 'failed',
    code: 'broken',
    reason: 'cannot be read',
    sha256: null
  })
  const skipped = testFile('/x.exe', [], {
    outcome: 'skipped',
    code: 'type',
    reason: 'not an article',
    sha256: null
  })
  const importId = await importFiles(requests, [...twoFiles, failed, skipped])
  const { total, lines } = await requests['imports:lines']({ importId, outcome: null, from: 0, count: 10 })
  expect(total).toBe(4)
  expect(lines.map((line) => line.outcome).sort()).toEqual(['failed', 'imported', 'imported', 'skipped'])
})

test('an import cut off by a crash is interrupted at the next start and can be taken up again', async () => {
  const { archive, requests } = await testArchive()
  const { importId } = await requests['imports:begin']({
    title: 't',
    roots: [],
    asCollections: false,
    at: AT
  })
  await requests['imports:store']({ importId, at: AT, files: twoFiles.slice(0, 1) })
  await interruptRunning(archive.db)
  expect((await requests['imports:list']({})).imports[0]?.state).toBe('interrupted')
  const { record, done } = await requests['imports:reopen']({ importId })
  expect(record.state).toBe('running')
  expect(done).toEqual(['/news/europe/a.txt'])
})

test('the journal says enough to give the same numbers again', async () => {
  const { requests, journal } = await testArchive()
  await importFiles(requests, twoFiles, true)
  const lines = journal.map((line): unknown => JSON.parse(line))
  expect(lines).toMatchObject([
    { kind: 'import', n: 1 },
    {
      kind: 'import-files',
      files: [
        { folders: ['news', 'europe'], articles: [{ part: 0, id: 1 }] },
        { articles: [{ id: 2 }, { part: 1, id: 3 }] }
      ],
      collections: [{ name: 'news' }, { name: 'europe' }]
    },
    { kind: 'import', record: { state: 'done', files: 2 } }
  ])
})
