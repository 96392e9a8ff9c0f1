import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '#shared/article/draft.ts'
import { JournalEntry, LineHead, type ReplayEntry } from '#shared/backup/journal-entry.ts'
import type { TableRows } from '#shared/backup/keeper-contract.ts'
import type { FileToStore } from '#shared/ipc/archive-contract.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { Command } from '#shared/operations/command.ts'
import { archiveRequests } from '../archive-requests.ts'
import { ArchiveDatabase } from '../database.ts'
import { openArchive } from '../open-archive.ts'
import {
  AT,
  importFiles,
  type TestArchive,
  testArchive,
  testDraft,
  testFile,
  testQuote
} from '../testing/test-archive.ts'
import { dumpRows } from './dump-rows.ts'
import { foundFacts } from './found-facts.ts'
import { rebuildSession } from './rebuild-session.ts'

const text = 'He said: “We will win.” She said: “We will not.” Nobody else spoke.'
const quotes = [testQuote(text, 'We will win.', 'Ann Lee'), testQuote(text, 'We will not.', 'Bo Ek')]
const draft = (headline: string, part = 0): Draft => testDraft({ headline, text, part, quotes })
const files = [
  testFile('/in/east/a.txt', [draft('Alpha')]),
  testFile('/in/east/b.txt', [draft('Beta', 0), draft('Beta two', 1)]),
  testFile('/in/west/c.txt', [draft('Gamma')]),
  testFile('/in/west/broken.txt', [], { outcome: 'failed', code: 'broken', reason: 'Broken.', sha256: null })
]
const later = [
  testFile('/in/east/d.txt', [draft('Delta')]),
  testFile('/in/west/again.txt', [draft('Alpha')], { sha256: files[0]?.sha256 ?? null })
]

/** What reading the originals again gives. */
const originals = new Map(
  files.concat(later).flatMap(({ sha256, drafts }) => (sha256 && drafts.length > 0 ? [[sha256, drafts]] : []))
)

type Step = Command | 'undo' | 'redo' | 'import'
const articleId = fc.integer({ min: 1, max: 5 })
const suggested = fc
  .tuple(articleId, fc.constantFrom('We will win.', 'We will not.'))
  .map(
    ([id, words]) =>
      `${String(id)}:${String(text.indexOf(words))}-${String(text.indexOf(words) + words.length)}`
  )
const quoteId = fc.oneof(suggested, fc.constant('mine'))
const ids = fc.uniqueArray(articleId, { minLength: 1, maxLength: 3 })
const tagId = fc.constantFrom('t1', 't2', 't3')
const shelf = fc.constantFrom('c1', 'c2', '1/in', '1/in/east', '1/in/west')
const speaker = { mention: null, name: 'Cy Dee', role: null, affiliation: null }
const place = fc.record({ id: fc.constantFrom('i1', 'i2', 'i3'), articleId, quoteId: fc.option(suggested) })
const command = fc
  .oneof(
    fc.record({
      do: fc.constant('tag:create' as const),
      id: tagId,
      name: fc.constantFrom('East', 'West', 'North'),
      parentId: fc.option(tagId),
      colour: fc.constant('red')
    }),
    fc.record({
      do: fc.constant('tag:change' as const),
      id: tagId,
      name: fc.constantFrom('South', 'Up'),
      hotkey: fc.constantFrom(1, 2, null)
    }),
    fc.record({ do: fc.constant('tag:merge' as const), from: tagId, into: tagId }),
    fc.record({ do: fc.constant('tag:delete' as const), id: tagId }),
    fc.record({ do: fc.constant('articles:tag' as const), ids, tagId, on: fc.boolean() }),
    fc.record({
      do: fc.constant('articles:note' as const),
      ids,
      note: fc.constantFrom('', 'Check', 'Ring her')
    }),
    fc.record({ do: fc.constant('articles:trash' as const), ids }),
    fc.record({ do: fc.constant('articles:restore' as const), ids }),
    fc.record({
      do: fc.constant('articles:correct' as const),
      ids,
      field: fc.constantFrom('headline' as const, 'bylines' as const, 'source' as const),
      value: fc.constantFrom('Herald', 'Ann Lee; Bo Ek')
    }),
    fc.record({
      do: fc.constant('collection:create' as const),
      id: fc.constantFrom('c1', 'c2'),
      name: fc.constantFrom('War', 'Peace'),
      parentId: fc.option(shelf)
    }),
    fc.record({
      do: fc.constant('collection:change' as const),
      id: shelf,
      name: fc.constantFrom('Renamed', 'Other')
    }),
    fc.record({ do: fc.constant('collection:delete' as const), id: shelf }),
    fc.record({
      do: fc.constant('collection:add' as const),
      id: shelf,
      items: fc.array(place, { minLength: 1, maxLength: 3 })
    }),
    fc.record({
      do: fc.constant('collection:order' as const),
      id: shelf,
      itemIds: fc.constantFrom(['i1'], ['i2', 'i1']),
      beforeId: fc.option(fc.constantFrom('i2', 'i3'))
    }),
    fc.record({
      do: fc.constant('collection:remove' as const),
      itemIds: fc.constantFrom(['i1'], ['i2', 'i3'])
    }),
    fc.record({
      do: fc.constant('item:note' as const),
      itemId: fc.constantFrom('i1', 'i2'),
      note: fc.constant('Lead')
    }),
    fc.record({ do: fc.constant('quotes:accept' as const), ids: quoteId.map((id) => [id]) }),
    fc.record({ do: fc.constant('quotes:reject' as const), ids: quoteId.map((id) => [id]) }),
    fc.record({ do: fc.constant('quotes:reset' as const), ids: quoteId.map((id) => [id]) }),
    fc.record({
      do: fc.constant('quote:edit' as const),
      id: quoteId,
      start: fc.constantFrom(0, 9, 10),
      speaker: fc.constant(speaker)
    }),
    fc.record({
      do: fc.constant('quote:create' as const),
      id: fc.constant('mine'),
      articleId,
      start: fc.constant(0),
      end: fc.constant(7),
      speaker: fc.constant(speaker)
    }),
    fc.record({ do: fc.constant('quote:delete' as const), id: quoteId }),
    fc.record({
      do: fc.constant('quotes:note' as const),
      ids: quoteId.map((id) => [id]),
      note: fc.constantFrom('', 'Strong')
    }),
    fc.record({
      do: fc.constant('quotes:tag' as const),
      ids: quoteId.map((id) => [id]),
      tagId,
      on: fc.boolean()
    })
  )
  .map((made) => Command.parse(made))
const steps = fc.array(
  fc.oneof({ weight: 8, arbitrary: command }, fc.constantFrom<Step>('undo', 'redo', 'import')),
  { maxLength: 30 }
)

async function work({ requests }: TestArchive, doing: readonly Step[]): Promise<void> {
  for (const step of doing) {
    try {
      if (step === 'undo') await requests['operations:undo']({})
      else if (step === 'redo') await requests['operations:redo']({})
      else if (step === 'import') await importFiles(requests, later, true)
      else await requests['operations:apply']({ command: step })
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
    }
  }
}

const withDrafts =
  (drafts: ReadonlyMap<string, Draft[]>) =>
  (line: string): ReplayEntry => {
    const entry = JournalEntry.parse(JSON.parse(line))
    if (entry.kind !== 'import-files') return entry
    const read = ({ outcome, sha256 }: Omit<FileToStore, 'drafts'>): Draft[] =>
      outcome === 'imported' ? (drafts.get(sha256 ?? '') ?? []) : []
    return { ...entry, files: entry.files.map((file) => ({ ...file, drafts: read(file) })) }
  }

let count = 0
async function rebuilt(
  lines: readonly ReplayEntry[],
  pages: readonly TableRows[] = []
): Promise<TestArchive & { lost: number; dropped: number }> {
  const name = `rebuilt-${String(++count)}`
  const session = rebuildSession(name)
  for (const page of pages)
    await session['rebuild:rows']({ ...page, schema: new ArchiveDatabase('any').verno || 1 })
  const { lost } = await session['rebuild:lines']({ lines: [...lines] })
  const { facts, dropped } = await session['rebuild:finish']({ at: AT, from: null })
  const db = new ArchiveDatabase(name)
  const archive = await openArchive({ tell: () => undefined, db, now: () => AT })
  expect(await foundFacts(db)).toMatchObject({
    archive: facts.archive,
    line: 1,
    articles: facts.articles,
    digest: facts.digest
  })
  return { archive, requests: archiveRequests(archive), journal: [], told: [], lost, dropped }
}

/** All that a person can see, and what undo goes by. */
async function state({ archive: { db, listings }, requests }: TestArchive): Promise<unknown> {
  const tables = [
    db.articles,
    db.bodies,
    db.quotes,
    db.tags,
    db.collections,
    db.collectionItems,
    db.imports,
    db.importFiles
  ]
  const operations = (await db.operations.toArray()).map(({ standing: _standing, ...operation }) => operation)
  return {
    rows: await Promise.all(tables.map((table) => table.toArray())),
    operations,
    counts: await requests['library:counts']({}),
    listed: [listings.articles.all(), listings.quotes.all(), listings.items.all()].map((rows) =>
      rows.map(({ id }) => id).sort()
    )
  }
}

async function stocked(): Promise<TestArchive> {
  const made = await testArchive()
  await importFiles(made.requests, files, true)
  return made
}

test('whatever people did, the journal and the originals give the same archive again', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (doing) => {
      const made = await stocked()
      await work(made, doing)
      const again = await rebuilt(made.journal.map(withDrafts(originals)))
      expect(again.lost).toBe(0)
      expect(await again.requests['archive:check']({})).toEqual({ problems: [] })
      expect(await state(again)).toEqual(await state(made))
    }),
    { numRuns: 60 }
  )
}, 120_000)

test('rows given out at some moment, and the journal from then on, give the same archive again', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const made = await stocked()
      await work(made, before)
      const pages: TableRows[] = []
      const facts = await dumpRows(made.archive.db, (page) => {
        // Through JSON, as a backup keeps them.
        pages.push(JSON.parse(JSON.stringify(page)) as TableRows)
        return Promise.resolve()
      })
      await work(made, after)
      const newer = made.journal.filter((line) => LineHead.parse(JSON.parse(line)).n > (facts.line ?? 0))
      const again = await rebuilt(newer.map(withDrafts(originals)), pages)
      expect(again.lost).toBe(0)
      expect(await again.requests['archive:check']({})).toEqual({ problems: [] })
      expect(await state(again)).toEqual(await state(made))
    }),
    { numRuns: 30 }
  )
}, 120_000)

test('a decision on a quote survives a reader that finds other quotes', async () => {
  const made = await stocked()
  const id = `1:${String(text.indexOf('We will win.'))}-${String(text.indexOf('We will win.') + 12)}`
  await made.requests['operations:apply']({ command: { do: 'quotes:accept', ids: [id] } })
  const moved = `Update. ${text}`
  const newer = new Map(
    [...originals].map(([hash, drafts]) => [
      hash,
      drafts.map((one) => ({
        ...one,
        ...testDraft({ headline: one.headline.value, text: moved, part: one.part })
      }))
    ])
  )
  const again = await rebuilt(made.journal.map(withDrafts(newer)))
  const kept = await again.archive.db.quotes.get(id)
  expect(kept).toMatchObject({
    exact: 'We will win.',
    state: 'accepted',
    anchor: 'moved',
    start: moved.indexOf('We will win.')
  })
  expect(again.lost).toBe(0)
  expect(await again.requests['archive:check']({})).toEqual({ problems: [] })
})

test('an original that cannot be read again leaves a whole archive, and its changes are counted as lost', async () => {
  const made = await stocked()
  await made.requests['operations:apply']({
    command: { do: 'tag:create', id: 't1', name: 'East', parentId: null, colour: 'red' }
  })
  await made.requests['operations:apply']({
    command: { do: 'articles:tag', ids: [1, 4], tagId: 't1', on: true }
  })
  await made.requests['operations:apply']({
    command: { do: 'collection:create', id: 'c1', name: 'War', parentId: null }
  })
  await made.requests['operations:apply']({
    command: { do: 'collection:add', id: 'c1', items: [{ id: 'i1', articleId: 1, quoteId: null }] }
  })
  const without = new Map([...originals].filter(([hash]) => hash !== files[0]?.sha256))
  const again = await rebuilt(made.journal.map(withDrafts(without)))
  expect(again.lost).toBe(1)
  expect(again.dropped).toBe(1)
  expect((await again.archive.db.articles.get(4))?.tags).toEqual(['t1'])
  expect(await again.requests['archive:check']({})).toEqual({ problems: [] })
})
