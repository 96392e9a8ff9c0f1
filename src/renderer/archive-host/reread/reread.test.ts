import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Draft } from '#shared/article/draft.ts'
import { JournalEntry } from '#shared/backup/journal-entry.ts'
import type { Command } from '#shared/operations/command.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { ArchiveDatabase } from '../database.ts'
import { Listings } from '../listing/listings.ts'
import { replayLines } from '../rebuild/replay-lines.ts'
import {
  importFiles,
  type TestArchive,
  testArchive,
  testDraft,
  testFile,
  testQuote
} from '../testing/test-archive.ts'

// As an older reader would have read the file: the head of the page in the text, no source, one speaker wrong.
const body = 'The council met on Monday. “We waited nine years,” said Ann Lee. “Never again,” said Bo Ek.'
const old = `HOME NEWS SPORT\n\n${body}`
const oldDraft = testDraft({
  headline: 'Council meets',
  text: old,
  quotes: [testQuote(old, 'We waited nine years,', 'Ann Lee'), testQuote(old, 'Never again,', 'Ann Lee')]
})
const read: Draft = {
  ...testDraft({
    headline: 'Council meets again',
    text: body,
    source: 'Harbour Herald',
    published: '2015-03-04',
    quotes: [testQuote(body, 'We waited nine years,', 'Ann Lee'), testQuote(body, 'Never again,', 'Bo Ek')]
  }),
  page: { value: 'A1', how: 'page line', sure: 1 }
}
const idOf = (text: string, words: string): string =>
  `1:${String(text.indexOf(words))}-${String(text.indexOf(words) + words.length)}`

let made: TestArchive
const apply = (command: Command) => made.requests['operations:apply']({ command })
const reread = (draft: Draft = read) => apply({ do: 'articles:reread', readings: [{ id: 1, draft }] })
const compare = async (draft: Draft = read) => {
  const { rereadings } = await made.requests['reread:compare']({ readings: [{ id: 1, draft }] })
  return rereadings[0]
}
const stored = () => made.requests['articles:read']({ id: 1 })
const quoteWith = async (words: string): Promise<Quote | undefined> =>
  (await stored())?.quotes.find(({ exact }) => exact === words)
const rows = async ({ db }: { readonly db: ArchiveDatabase }) =>
  Promise.all([db.articles.toArray(), db.bodies.toArray(), db.quotes.toArray(), db.operations.count()])

beforeEach(async () => {
  made = await testArchive()
  await importFiles(made.requests, [testFile('/a.txt', [oldDraft])])
})

describe('the report', () => {
  test('says what would change, and changes nothing', async () => {
    const before = await rows(made.archive)
    const report = await compare()
    expect(report?.same).toBe(false)
    expect(report?.fields.map(({ field, before: was, after }) => [field, was?.text, after?.text])).toEqual([
      ['headline', 'Council meets', 'Council meets again'],
      ['published', undefined, '2015-03-04'],
      ['source', undefined, 'Harbour Herald'],
      ['page', undefined, 'A1']
    ])
    expect(report?.text).toMatchObject({ added: 0, removed: 3 })
    expect(report?.text?.redline?.[0]).toEqual({ kind: 'removed', text: 'HOME NEWS SPORT\n\n' })
    expect(report?.quotes).toEqual([
      { change: 'attributed', words: 'Never again,', speaker: 'Bo Ek', before: 'Ann Lee' }
    ])
    expect(await rows(made.archive)).toEqual(before)
  })

  test('what was read in the same way is the same', async () => {
    expect(await compare(oldDraft)).toMatchObject({ same: true, fields: [], text: null, quotes: [] })
    expect(await reread(oldDraft)).toMatchObject({ id: 0 })
  })

  test('another article in its place is doubted', async () => {
    const other = testDraft({
      headline: 'Fire on the quay',
      text: 'Two boats burnt on Sunday night, nobody was hurt.'
    })
    expect((await compare(other))?.doubt).toContain('others now')
    expect((await compare(read))?.doubt).toBeNull()
  })
})

describe('what was read is kept', () => {
  test('with the text, its quotes, and the search entry', async () => {
    await reread()
    expect(await stored()).toMatchObject({
      article: { headline: { value: 'Council meets again' }, quoteCount: 2, page: { value: 'A1' } },
      body: { text: body }
    })
    expect(await quoteWith('Never again,')).toMatchObject({ id: idOf(body, 'Never again,'), anchor: 'exact' })
    expect(await made.archive.db.reindex.count()).toBe(1)
    expect(await made.requests['archive:check']({})).toEqual({ problems: [] })
  })

  test('undo and redo give back what stood there, to the letter', async () => {
    await apply({ do: 'quotes:accept', ids: [idOf(old, 'Never again,')] })
    const before = (await rows(made.archive)).slice(0, 3)
    await reread()
    const after = (await rows(made.archive)).slice(0, 3)
    await made.requests['operations:undo']({})
    expect((await rows(made.archive)).slice(0, 3)).toEqual(before)
    await made.requests['operations:redo']({})
    expect((await rows(made.archive)).slice(0, 3)).toEqual(after)
    expect(await made.requests['archive:check']({})).toEqual({ problems: [] })
  })

  test('corrections stay, also those to unknown; so do tags, notes and collections', async () => {
    await apply({ do: 'articles:correct', ids: [1], field: 'headline', value: 'Nine years for a boat' })
    await apply({ do: 'articles:correct', ids: [1], field: 'source', value: 'X' })
    await apply({ do: 'articles:correct', ids: [1], field: 'source', value: '' })
    await apply({ do: 'articles:correct', ids: [1], field: 'datelinePlace', value: 'LEITH' })
    await apply({ do: 'articles:correct', ids: [1], field: 'people', value: 'Ann Lee; Bo Ek' })
    await apply({ do: 'articles:note', ids: [1], note: 'Ring her.' })
    const report = await compare()
    expect(report?.fields.filter(({ corrected }) => corrected).map(({ field }) => field)).toEqual([
      'headline',
      'dateline',
      'source',
      'people'
    ])
    await reread()
    expect((await stored())?.article).toMatchObject({
      headline: { value: 'Nine years for a boat', how: 'corrected by hand' },
      source: null,
      dateline: { value: { place: 'LEITH' } },
      names: { people: ['Ann Lee', 'Bo Ek'] },
      published: { value: '2015-03-04' },
      note: 'Ring her.'
    })
  })

  test('a decision follows its words, and is not asked for a second time', async () => {
    await apply({ do: 'quotes:reject', ids: [idOf(old, 'We waited nine years,')] })
    await apply({ do: 'quotes:note', ids: [idOf(old, 'Never again,')], note: 'Strong.' })
    await reread()
    expect((await stored())?.quotes).toHaveLength(2)
    expect(await quoteWith('We waited nine years,')).toMatchObject({
      id: idOf(old, 'We waited nine years,'),
      start: body.indexOf('We waited'),
      state: 'rejected',
      anchor: 'exact'
    })
    // The person kept the quote with its speaker.
    expect(await quoteWith('Never again,')).toMatchObject({ note: 'Strong.', speaker: { name: 'Ann Lee' } })
  })

  test('a quote whose words are gone keeps them, is lost, and can be placed by hand', async () => {
    const id = idOf(old, 'Never again,')
    await apply({ do: 'quotes:accept', ids: [id] })
    const cut = body.replace(' “Never again,” said Bo Ek.', '')
    const shorter = testDraft({ headline: 'Council meets', text: cut })
    expect((await compare(shorter))?.quotes.map(({ change, words }) => [change, words])).toEqual([
      ['lost', 'Never again,'],
      ['dropped', 'We waited nine years,']
    ])
    await reread(shorter)
    expect(await quoteWith('Never again,')).toMatchObject({ anchor: 'lost', state: 'accepted' })
    expect(await made.requests['archive:check']({})).toEqual({ problems: [] })
    await apply({ do: 'quotes:place', places: [{ id, start: 4, end: 11 }] })
    expect(await made.archive.db.quotes.get(id)).toMatchObject({
      exact: 'council',
      anchor: 'exact',
      state: 'accepted'
    })
  })

  test('the record holds what changed, not what was read', async () => {
    const long = `${'A paragraph that stays as it is. '.repeat(3000)}\n\n${old}`
    made = await testArchive()
    await importFiles(made.requests, [testFile('/a.txt', [testDraft({ text: long })])])
    await reread(testDraft({ text: long.replace('HOME NEWS', 'HOME') }))
    const [operation] = await made.archive.db.operations.toArray()
    expect(JSON.stringify(operation).length).toBeLessThan(1500)
    expect(operation?.command).toEqual({ do: 'articles:reread', readings: [{ id: 1, draft: null }] })
  })
})

describe('a rebuild from the journal', () => {
  const rebuilt = async (draft: Draft): Promise<ArchiveDatabase> => {
    const db = new ArchiveDatabase(`replayed-${String(Math.random())}`)
    await db.open()
    const lines = made.journal.map((line) => {
      const entry = JournalEntry.parse(JSON.parse(line))
      if (entry.kind !== 'import-files') return entry
      return { ...entry, files: entry.files.map((file) => ({ ...file, drafts: [draft] })) }
    })
    expect(await replayLines(db, new Listings(db), lines)).toBe(0)
    return db
  }
  const work = async (): Promise<void> => {
    await apply({ do: 'quotes:accept', ids: [idOf(old, 'Never again,')] })
    await reread()
    await apply({ do: 'articles:note', ids: [1], note: 'After.' })
  }

  test('by the reader that read it first gives the same archive', async () => {
    await work()
    await made.requests['operations:undo']({})
    await made.requests['operations:undo']({})
    await made.requests['operations:redo']({})
    expect(await rows({ db: await rebuilt(oldDraft) })).toEqual(await rows(made.archive))
  })

  test('by the reader that read it again gives the same archive', async () => {
    await work()
    const [articles, bodies, quotes] = await rows({ db: await rebuilt(read) })
    const [own, texts, ownQuotes] = await rows(made.archive)
    expect(articles).toEqual(own)
    expect(bodies).toEqual(texts)
    expect(quotes).toEqual(ownQuotes)
  })

  test('by a still newer reader leaves what that one reads, and the decision', async () => {
    await work()
    const newest = { ...read, text: `${body} More.`, headline: { ...read.headline, value: 'Newest' } }
    const [articles, bodies, quotes] = await rows({ db: await rebuilt(newest) })
    expect(bodies[0]?.text).toBe(newest.text)
    expect(articles[0]).toMatchObject({ headline: { value: 'Newest' }, note: 'After.' })
    expect(quotes.find(({ state }) => state === 'accepted')).toMatchObject({ exact: 'Never again,' })
  })
})
