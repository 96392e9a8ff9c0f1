import { expect, test } from 'vitest'
import type { Ask } from '#shared/ipc/peer.ts'
import type { IndexDocument, SearchContract } from '#shared/query/search-contract.ts'
import { fail, ok } from '#shared/result.ts'
import { importFiles, testArchive, testDraft, testFile } from '../testing/test-archive.ts'
import { IndexKeeper } from './index-keeper.ts'

/** A worker that only remembers; each channel answers as the contract says. */
function memoryWorker() {
  const documents = new Map<number, IndexDocument>()
  let lastId = 0
  const answers = {
    'index:open': () => ok({ lastId, count: documents.size }),
    'index:write': (input: { documents: readonly IndexDocument[]; lastId: number | null }) => {
      for (const document of input.documents) documents.set(document.id, document)
      lastId = input.lastId ?? lastId
      return ok({ lastId, count: documents.size })
    },
    'index:find': () => ok({ ids: Uint32Array.from(documents.keys()), scores: new Float32Array() }),
    'index:articles-with': () => ok({ counts: [] }),
    'index:words-like': () => ok({ words: [] }),
    'index:contents': () => ok({ ids: Uint32Array.from(documents.keys()), lastId, sound: true }),
    'index:compare': () => ok({ differing: [] }),
    'index:remove': () => ok({ lastId, count: documents.size })
  }
  // The generic signature of Ask cannot be followed through a table of functions.
  const ask = ((channel: keyof SearchContract, input: never) =>
    Promise.resolve(answers[channel](input))) as Ask<SearchContract>
  return { documents, ask }
}

const fiveHundred = Array.from({ length: 500 }, (_, at) => testFile(`/${String(at)}.txt`, [testDraft()]))

test('catches up with what is stored and with what is changed', async () => {
  const { ask, documents } = memoryWorker()
  const report = (reason: string) => expect.unreachable(reason)
  const { archive, requests } = await testArchive(
    (opened) => new IndexKeeper({ archive: opened, ask, report })
  )
  await importFiles(requests, fiveHundred)
  expect(await requests['search:settle']({})).toEqual({ indexed: 500 })
  expect(archive.search.state).toBe('complete')
  await requests['operations:apply']({ command: { do: 'articles:note', ids: [7], note: 'look again' } })
  await requests['operations:apply']({ command: { do: 'articles:rate', ids: [8], rating: 1 } })
  await requests['search:settle']({})
  expect(documents.get(7)?.note).toBe('look again')
  expect(await archive.db.reindex.count()).toBe(0)
  expect((await requests['archive:check']({})).problems).toEqual([])
})

test('goes on where the index stands after a restart', async () => {
  const { ask, documents } = memoryWorker()
  const report = (reason: string) => expect.unreachable(reason)
  const { archive, requests } = await testArchive(
    (opened) => new IndexKeeper({ archive: opened, ask, report })
  )
  await importFiles(requests, fiveHundred.slice(0, 10))
  await requests['search:settle']({})
  documents.delete(3)
  const again = new IndexKeeper({ archive, ask, report })
  await again.settle()
  // What is below the mark is not read again.
  expect(documents.has(3)).toBe(false)
})

test('a damaged index is made again from the archive', async () => {
  const { ask, documents } = memoryWorker()
  let damaged = true
  const breaking = ((channel: keyof SearchContract, input: never) => {
    if (channel === 'index:write' && damaged) {
      damaged = false
      return Promise.resolve(fail('bug', 'database disk image is malformed'))
    }
    return ask(channel, input)
  }) as Ask<SearchContract>
  const reasons: string[] = []
  const { requests } = await testArchive(
    (opened) =>
      new IndexKeeper({ archive: opened, ask: breaking, report: (reason) => void reasons.push(reason) })
  )
  await importFiles(requests, fiveHundred.slice(0, 10))
  expect(await requests['search:settle']({})).toEqual({ indexed: 10 })
  expect([documents.size, reasons]).toEqual([10, ['database disk image is malformed']])
  expect((await requests['library:counts']({})).indexState).toBe('complete')
})

test('without an index the library works, and a search says why it finds nothing', async () => {
  const reasons: string[] = []
  const ask: Ask<SearchContract> = () => Promise.resolve(fail('bug', 'no private file system here'))
  const { requests } = await testArchive(
    (opened) => new IndexKeeper({ archive: opened, ask, report: (reason) => void reasons.push(reason) })
  )
  await importFiles(requests, fiveHundred.slice(0, 2))
  await requests['search:settle']({})
  expect(reasons).toEqual(['no private file system here'])
  expect(await requests['library:counts']({})).toMatchObject({ articles: 2, indexState: 'unavailable' })
  const query = {
    scope: { kind: 'all' },
    text: 'words',
    sort: { by: 'relevance', descending: true }
  } as const
  const page = await requests['articles:page']({ query, from: 0, count: 10 })
  expect(page).toMatchObject({
    total: 0,
    problem: expect.stringContaining('Search is not available') as unknown
  })
})
