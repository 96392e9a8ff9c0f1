import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command } from '#shared/operations/command.ts'
import { correctable } from '#shared/article/correctable.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { fail, ok } from '#shared/result.ts'
import {
  importFiles,
  type TestArchive,
  testArchive,
  testDraft,
  testFile,
  testQuote
} from '../testing/test-archive.ts'

const text = 'He said: “We will win.” She said: “We will not.” Nobody else spoke.'
const draft = (headline: string, source?: string) =>
  testDraft({
    headline,
    text,
    ...(source === undefined ? {} : { source }),
    quotes: [testQuote(text, 'We will win.', 'Ann Lee'), testQuote(text, 'We will not.', 'Bo Ek')]
  })
const suggested = (articleId: number, words = 'We will win.'): string => {
  const start = text.indexOf(words)
  return `${String(articleId)}:${String(start)}-${String(start + words.length)}`
}
const nobody = { mention: null, name: null, role: null, affiliation: null }

async function stocked(): Promise<TestArchive> {
  const made = await testArchive()
  await importFiles(made.requests, [
    testFile('/in/a.txt', [draft('Alpha', 'Metro')]),
    testFile('/in/b.txt', [draft('Beta')]),
    testFile('/in/c.txt', [draft('Gamma', 'Metro')])
  ])
  return made
}

/** Everything that undo must bring back. */
async function state({ archive: { db }, requests }: TestArchive): Promise<unknown> {
  return {
    articles: await db.articles.toArray(),
    quotes: await db.quotes.toArray(),
    tags: await db.tags.toArray(),
    collections: await db.collections.toArray(),
    items: await db.collectionItems.toArray(),
    counts: await requests['library:counts']({})
  }
}
const problems = ({ requests }: TestArchive) => requests['archive:check']({})

const setUp: Command[] = [
  { do: 'tag:create', id: 'europe', name: 'Europe', parentId: null, colour: 'blue' },
  { do: 'tag:create', id: 'russia', name: 'Russia', parentId: 'europe', colour: 'red' },
  { do: 'tag:create', id: 'asia', name: 'Asia', parentId: null, colour: 'green' },
  { do: 'tag:create', id: 'asia-russia', name: 'russia', parentId: 'asia', colour: 'green' },
  { do: 'tag:change', id: 'asia', hotkey: 1 },
  { do: 'articles:tag', ids: [1, 2], tagId: 'europe', on: true },
  { do: 'articles:tag', ids: [1], tagId: 'russia', on: true },
  { do: 'quotes:tag', ids: [suggested(1)], tagId: 'russia', on: true },
  { do: 'collection:create', id: 'war', name: 'War', parentId: null },
  { do: 'collection:create', id: 'talks', name: 'Talks', parentId: 'war' },
  {
    do: 'collection:add',
    id: 'talks',
    items: [
      { id: 'i1', articleId: 1, quoteId: null },
      { id: 'i2', articleId: 2, quoteId: null },
      { id: 'i3', articleId: 1, quoteId: suggested(1) },
      { id: 'i4', articleId: 3, quoteId: null }
    ]
  },
  { do: 'articles:trash', ids: [3] },
  { do: 'quotes:reject', ids: [suggested(2)] }
]

const commands: Command[] = [
  { do: 'tag:create', id: 'new', name: 'New', parentId: 'asia', colour: 'red' },
  { do: 'tag:change', id: 'europe', name: 'EU', colour: 'grey' },
  { do: 'tag:change', id: 'asia', parentId: 'europe' },
  { do: 'tag:change', id: 'europe', hotkey: 1 },
  { do: 'tag:merge', from: 'europe', into: 'asia' },
  { do: 'tag:merge', from: 'europe', into: 'russia' },
  { do: 'tag:delete', id: 'europe' },
  { do: 'articles:tag', ids: [2, 3], tagId: 'asia', on: true },
  { do: 'articles:tag', ids: [1, 2], tagId: 'europe', on: false },
  { do: 'articles:note', ids: [1, 2], note: 'Check the date.' },
  { do: 'articles:rate', ids: [1], rating: 4 },
  { do: 'articles:trash', ids: [1, 2] },
  { do: 'articles:restore', ids: [3] },
  { do: 'articles:correct', ids: [1, 2], field: 'headline', value: 'Corrected' },
  { do: 'articles:correct', ids: [1], field: 'bylines', value: 'Ann Lee; Bo Ek' },
  { do: 'articles:correct', ids: [1, 3], field: 'published', value: '2015-03-04' },
  { do: 'articles:correct', ids: [1, 2], field: 'source', value: 'Herald' },
  { do: 'articles:correct', ids: [1], field: 'source', value: '' },
  { do: 'collection:create', id: 'new', name: 'New', parentId: 'talks' },
  {
    do: 'collection:change',
    id: 'talks',
    name: 'Peace talks',
    parentId: null,
    description: 'About talks',
    rank: 5
  },
  { do: 'collection:delete', id: 'war' },
  { do: 'collection:add', id: 'war', items: [{ id: 'n1', articleId: 1, quoteId: suggested(1) }] },
  { do: 'collection:remove', itemIds: ['i1', 'i3'] },
  { do: 'collection:order', id: 'talks', itemIds: ['i3', 'i1'], beforeId: null },
  { do: 'collection:order', id: 'talks', itemIds: ['i4'], beforeId: 'i1' },
  { do: 'item:note', itemId: 'i1', note: 'Opening story' },
  { do: 'quotes:accept', ids: [suggested(1), suggested(2)] },
  { do: 'quotes:reject', ids: [suggested(1)] },
  { do: 'quotes:reset', ids: [suggested(2)] },
  { do: 'quote:edit', id: suggested(1), start: 9, speaker: { ...nobody, name: 'Cy Dee' } },
  { do: 'quote:create', id: 'mine', articleId: 2, start: 0, end: 7, speaker: nobody },
  { do: 'quote:delete', id: suggested(1) },
  { do: 'quotes:note', ids: [suggested(1)], note: 'Strong' },
  { do: 'quotes:tag', ids: [suggested(1), suggested(2)], tagId: 'asia', on: true }
]

describe('every command', () => {
  let made: TestArchive
  beforeEach(async () => {
    made = await stocked()
    for (const command of setUp) await made.requests['operations:apply']({ command })
  })

  test.each(commands)('$do can be undone and redone (%#)', async (command) => {
    const { requests } = made
    const before = await state(made)
    const { label, id } = await requests['operations:apply']({ command })
    expect(id).toBeGreaterThan(0)
    const after = await state(made)
    expect(after).not.toEqual(before)
    expect((await problems(made)).problems).toEqual([])
    expect(await requests['operations:undo']({})).toEqual({ label })
    expect(await state(made)).toEqual(before)
    expect(await requests['operations:redo']({})).toEqual({ label })
    expect(await state(made)).toEqual(after)
    expect((await problems(made)).problems).toEqual([])
  })

  test.each<[string, Command]>([
    ['name-taken', { do: 'tag:create', id: 'x', name: ' ÉUROPE', parentId: null, colour: 'red' }],
    ['name-taken', { do: 'tag:change', id: 'asia', name: 'europe' }],
    ['circle', { do: 'tag:change', id: 'europe', parentId: 'russia' }],
    ['same-tag', { do: 'tag:merge', from: 'asia', into: 'asia' }],
    ['circle', { do: 'collection:change', id: 'war', parentId: 'talks' }],
    ['circle', { do: 'collection:change', id: 'war', parentId: 'war' }],
    ['not-a-date', { do: 'articles:correct', ids: [1], field: 'published', value: 'March 4' }],
    ['not-a-date', { do: 'articles:correct', ids: [1], field: 'published', value: '2015-02-31' }],
    ['no-headline', { do: 'articles:correct', ids: [1], field: 'headline', value: ' ' }],
    ['not-found', { do: 'articles:note', ids: [1, 99], note: 'x' }],
    [
      'not-found',
      { do: 'collection:add', id: 'war', items: [{ id: 'n', articleId: 2, quoteId: suggested(1) }] }
    ],
    ['bad-bounds', { do: 'quote:create', id: 'q', articleId: 1, start: 5, end: 5000, speaker: nobody }],
    ['bad-bounds', { do: 'quote:edit', id: suggested(1), start: 50, end: 40 }],
    ['exists', { do: 'quote:create', id: suggested(1), articleId: 1, start: 0, end: 2, speaker: nobody }]
  ])('refused: %s %#', async (code, command) => {
    const before = await state(made)
    await expect(made.requests['operations:apply']({ command })).rejects.toMatchObject({ code })
    expect(await state(made)).toEqual(before)
  })

  test('what alters nothing leaves no operation behind', async () => {
    const { requests } = made
    const done = await requests['operations:apply']({
      command: { do: 'articles:tag', ids: [1], tagId: 'europe', on: true }
    })
    expect(done.id).toBe(0)
    expect((await requests['operations:state']({})).undo).toBe('Reject 1 quote')
  })
})

test('merging tags merges namesakes below them, on articles and quotes alike', async () => {
  const made = await stocked()
  const { archive, requests } = made
  for (const command of setUp) await requests['operations:apply']({ command })
  await requests['operations:apply']({ command: { do: 'tag:merge', from: 'europe', into: 'asia' } })
  expect((await requests['tags:list']({})).tags.map(({ id, parentId }) => [id, parentId])).toEqual([
    ['asia', null],
    ['asia-russia', 'asia']
  ])
  expect((await archive.db.articles.get(1))?.tags).toEqual(['asia', 'asia-russia'])
  expect((await archive.db.quotes.get(suggested(1)))?.tags).toEqual(['asia-russia'])
})

test('a new command ends what could be redone', async () => {
  const { requests } = await stocked()
  const rate = (rating: number) =>
    requests['operations:apply']({ command: { do: 'articles:rate', ids: [1], rating } })
  await rate(1)
  await rate(2)
  await requests['operations:undo']({})
  await rate(3)
  await requests['operations:undo']({})
  expect(await requests['operations:state']({})).toEqual({
    undo: 'Rate 1 article 1 of 5',
    redo: 'Rate 1 article 3 of 5'
  })
  await requests['operations:redo']({})
  expect(await requests['operations:redo']({})).toEqual({ label: null })
})

test('an undo is refused where the row has been changed otherwise, and the one before can still be undone', async () => {
  const { archive, requests } = await stocked()
  await requests['operations:apply']({ command: { do: 'articles:rate', ids: [2], rating: 5 } })
  await requests['operations:apply']({ command: { do: 'articles:note', ids: [1], note: 'mine' } })
  await archive.db.articles.update(1, { note: 'of another hand' })
  await expect(requests['operations:undo']({})).rejects.toMatchObject({ code: 'changed-since' })
  expect((await archive.db.articles.get(1))?.note).toBe('of another hand')
  expect(await requests['operations:undo']({})).toEqual({ label: 'Rate 1 article 5 of 5' })
})

test('labels say what was done in plain words', async () => {
  const { requests } = await stocked()
  const labels: string[] = []
  for (const command of setUp) labels.push((await requests['operations:apply']({ command })).label)
  expect(labels).toContain('Tag 2 articles “Europe”')
  expect(labels).toContain('Add 3 articles and 1 quote to “Talks”')
  expect(labels).toContain('Move 1 article to the trash')
})

test('an operation is in the journal when it is answered; while main cannot write it waits and nothing is lost', async () => {
  const { archive, requests, journal } = await stocked()
  const rate = (rating: number) =>
    requests['operations:apply']({ command: { do: 'articles:rate', ids: [1], rating } })
  await rate(1)
  expect(journal.at(-1)).toContain('"kind":"operation"')
  const before = journal.length
  archive.journal.connect(() => Promise.resolve(fail('disk-full', 'the disk is full')))
  await rate(2)
  expect((await archive.db.articles.get(1))?.rating).toBe(2)
  archive.journal.connect((lines) => {
    journal.push(...lines)
    return Promise.resolve(ok({}))
  })
  await archive.journal.flush()
  expect(journal.length).toBe(before + 1)
  expect(new Set(journal.map((line) => (JSON.parse(line) as { n: number }).n)).size).toBe(journal.length)
  // The last line stays, so that main can compare its number with the journal's.
  await vi.waitFor(async () => expect(await archive.db.journal.count()).toBe(1), 5000)
})

const articleIds = fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1 })
const tagId = fc.constantFrom('europe', 'russia', 'asia', 'asia-russia')
const collectionId = fc.constantFrom('war', 'talks', 'c3')
const quoteIds = fc.uniqueArray(
  fc.constantFrom(...[1, 2, 3].flatMap((id) => [suggested(id), suggested(id, 'We will not.')]), 'mine'),
  { minLength: 1, maxLength: 3 }
)
const anyId = fc.integer({ min: 0, max: 9 }).map((n) => `r${String(n)}`)
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant('articles:tag' as const), ids: articleIds, tagId, on: fc.boolean() }),
  fc.record({ do: fc.constantFrom('articles:trash' as const, 'articles:restore' as const), ids: articleIds }),
  fc.record({
    do: fc.constant('articles:correct' as const),
    ids: articleIds,
    field: fc.constantFrom(...correctable),
    value: fc.constantFrom('', '2016', 'Ann; Bo', 'Metro', 'Zulu')
  }),
  fc.record({ do: fc.constant('tag:merge' as const), from: tagId, into: tagId }),
  fc.record({ do: fc.constant('tag:delete' as const), id: tagId }),
  fc.record({
    do: fc.constant('tag:change' as const),
    id: tagId,
    parentId: fc.option(tagId),
    name: fc.constantFrom('A', 'B')
  }),
  fc.record({
    do: fc.constant('collection:create' as const),
    id: collectionId,
    name: fc.constant('C'),
    parentId: fc.option(collectionId)
  }),
  fc.record({ do: fc.constant('collection:delete' as const), id: collectionId }),
  fc.record({
    do: fc.constant('collection:add' as const),
    id: collectionId,
    items: fc.array(
      fc.record({
        id: anyId,
        articleId: fc.integer({ min: 1, max: 3 }),
        quoteId: fc.constantFrom(null, suggested(1), suggested(2))
      }),
      { minLength: 1, maxLength: 3 }
    )
  }),
  fc.record({
    do: fc.constant('collection:remove' as const),
    itemIds: fc.uniqueArray(anyId, { minLength: 1, maxLength: 2 })
  }),
  fc.record({
    do: fc.constantFrom('quotes:accept' as const, 'quotes:reject' as const, 'quotes:reset' as const),
    ids: quoteIds
  }),
  fc.record({
    do: fc.constant('quote:create' as const),
    id: fc.constant('mine'),
    articleId: fc.integer({ min: 1, max: 3 }),
    start: fc.constant(0),
    end: fc.integer({ min: 1, max: 20 }),
    speaker: fc.constant(nobody)
  }),
  fc.record({ do: fc.constant('quote:delete' as const), id: quoteIds.map(([id]) => id ?? '') }),
  fc.record({ do: fc.constant('quotes:tag' as const), ids: quoteIds, tagId, on: fc.boolean() })
)

test('any sequence of commands keeps all counters true, and undoing it all brings the archive back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, { minLength: 1, maxLength: 12 }), async (sequence) => {
      const made = await stocked()
      const { requests } = made
      const initial = await state(made)
      for (const command of [...setUp, ...sequence]) {
        try {
          await requests['operations:apply']({ command })
        } catch (thrown) {
          // Random commands may be refused, but only for a reason.
          if (!(thrown instanceof Refusal)) throw thrown
        }
      }
      expect((await problems(made)).problems).toEqual([])
      const final = await state(made)
      let undone = 0
      while ((await requests['operations:undo']({})).label !== null) undone += 1
      expect(await state(made)).toEqual(initial)
      expect((await problems(made)).problems).toEqual([])
      for (let again = 0; again < undone; again++) await requests['operations:redo']({})
      expect(await state(made)).toEqual(final)
    }),
    { numRuns: 25 }
  )
}, 120_000)
