import { beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '#shared/operations/command.ts'
import {
  importFiles,
  type TestArchive,
  testArchive,
  testDraft,
  testFile,
  testQuote
} from '../testing/test-archive.ts'

const text =
  '“We will raise the ferry fares,” she said. “We will not raise ferry fares,” she said later. “Never,” said Bo.'
const quote = (words: string, speaker: string) => testQuote(text, words, speaker)
const RAISE = 'We will raise the ferry fares,'
const NOT = 'We will not raise ferry fares,'
const open = { text: '', speaker: null, source: null, tagId: null, from: null, to: null } as const
const states = ['suggested', 'accepted', 'edited'] as const

let made: TestArchive
const apply = (command: Command) => made.requests['operations:apply']({ command })
beforeEach(async () => {
  made = await testArchive()
  await importFiles(made.requests, [
    testFile('/a.txt', [
      testDraft({
        text,
        source: 'Metro',
        published: '2015-03-04',
        quotes: [quote(RAISE, 'Ana Bauchtman'), quote('Never,', 'Bo Ek')]
      })
    ]),
    testFile('/b.txt', [testDraft({ text, source: 'Herald', quotes: [quote(NOT, 'Ana Buchtmann')] })])
  ])
})

const merge = () =>
  apply({ do: 'people:merge', id: 'p', name: 'Ana Bauchtman', names: ['Ana Bauchtman', 'Ana Buchtmann'] })
const speakers = async (typed = '') => {
  const page = { typed, by: 'quotes' as const, from: 0, count: 10 }
  return (await made.requests['people:page'](page)).rows.map(
    ({ name, quotes }) => `${name} ${String(quotes)}`
  )
}
const quoted = async (filter: { speaker?: string; person?: string; importId?: number }) => {
  const asked = { filter: { ...open, states: [...states], ...filter }, from: 0, count: 50 }
  return (await made.requests['quotes:page'](asked)).total
}
const articles = async (typed: string) => {
  const query = {
    scope: { kind: 'all' as const },
    text: typed,
    sort: { by: 'imported' as const, descending: false }
  }
  return (await made.requests['articles:ids']({ query })).ids
}

test('every spelling is a speaker of its own until a person says otherwise', async () => {
  expect(await speakers()).toEqual(['Ana Bauchtman 1', 'Ana Buchtmann 1', 'Bo Ek 1'])
  expect(await made.requests['people:alike']({})).toEqual({
    total: 1,
    pairs: [
      {
        names: ['Ana Bauchtman', 'Ana Buchtmann'],
        counts: [1, 1],
        why: 'surnames differ by two letters, the same given names'
      }
    ]
  })
})

describe('merged', () => {
  beforeEach(merge)

  test('they are one in every list, count and search', async () => {
    expect(await speakers()).toEqual(['Ana Bauchtman 2', 'Bo Ek 1'])
    expect(await speakers('buchtmann')).toEqual(['Ana Bauchtman 2'])
    expect(await made.requests['people:alike']({})).toEqual({ total: 0, pairs: [] })
    expect((await made.requests['library:counts']({})).speakers).toBe(2)
    expect((await made.requests['quotes:facets']({})).speakers).toEqual([
      { name: 'Ana Bauchtman', count: 2 },
      { name: 'Bo Ek', count: 1 }
    ])
    expect(await quoted({ speaker: 'buchtmann' })).toBe(2)
    expect(await quoted({ person: 'Ana Bauchtman' })).toBe(2)
    expect(await quoted({ person: 'Ana Buchtmann' })).toBe(0)
    expect(await articles('speaker:bauchtman')).toEqual([1, 2])
    expect(await articles('speaker:buchtmann')).toEqual([1, 2])
    const query = {
      scope: { kind: 'all' as const },
      text: '',
      sort: { by: 'imported' as const, descending: false }
    }
    const { facets } = await made.requests['articles:facets']({ query, kinds: ['speaker'], most: 10 })
    expect(facets[0]?.values.map(({ name, count }) => [name, count])).toEqual([
      ['Ana Bauchtman', 2],
      ['Bo Ek', 1]
    ])
  })

  test('the quotes keep what was printed', async () => {
    const stored = await made.archive.db.quotes.toArray()
    expect(stored.map(({ speaker }) => speaker.name).sort()).toEqual([
      'Ana Bauchtman',
      'Ana Buchtmann',
      'Bo Ek'
    ])
  })

  test('undone and done again', async () => {
    await made.requests['operations:undo']({})
    expect(await speakers()).toHaveLength(3)
    expect(await made.archive.db.people.count()).toBe(0)
    await made.requests['operations:redo']({})
    expect(await speakers()).toHaveLength(2)
  })

  test('the journal holds it as rows of its table', () => {
    const last = made.journal.map((line) => JSON.parse(line) as { operation?: { changes: unknown } }).at(-1)
    expect(last?.operation?.changes).toEqual([
      {
        table: 'people',
        key: 'p',
        before: null,
        after: { id: 'p', name: 'Ana Bauchtman', spellings: ['Ana Bauchtman', 'Ana Buchtmann'] }
      }
    ])
  })

  test('split again they are two, and not suggested once more', async () => {
    await apply({ do: 'people:split', name: 'Ana Bauchtman', spellings: ['Ana Buchtmann'] })
    expect(await speakers()).toHaveLength(3)
    expect((await made.requests['people:alike']({})).pairs).toEqual([])
    await made.requests['operations:undo']({})
    expect(await speakers()).toHaveLength(2)
  })

  test('a third joins the same person, and a new name stands for all', async () => {
    await apply({ do: 'people:merge', id: 'q', name: 'Bo Ek', names: ['Bo Ek', 'Ana Bauchtman'] })
    expect(await speakers()).toEqual(['Bo Ek 3'])
    await apply({ do: 'people:rename', id: 'r', from: 'Bo Ek', name: 'B. Ek' })
    expect(await speakers()).toEqual(['B. Ek 3'])
    expect(await made.archive.db.people.count()).toBe(1)
  })

  test('a name that is another person’s is refused', async () => {
    await expect(
      apply({ do: 'people:rename', id: 'r', from: 'Bo Ek', name: 'Ana Buchtmann' })
    ).rejects.toThrow(/merge/)
    await expect(
      apply({ do: 'people:split', name: 'Ana Bauchtman', spellings: ['Ana Bauchtman'] })
    ).rejects.toThrow()
  })

  test('the page says who printed the speaker, and under which spellings', async () => {
    expect(await made.requests['people:speaker']({ name: 'Ana Bauchtman' })).toMatchObject({
      quotes: 2,
      spellings: [
        { name: 'Ana Bauchtman', count: 1 },
        { name: 'Ana Buchtmann', count: 1 }
      ],
      sources: [{ name: 'Herald' }, { name: 'Metro', first: '2015-03-04' }],
      years: [{ year: '2015', count: 1 }],
      undated: 1
    })
    expect(await made.requests['people:speaker']({ name: 'Nobody' })).toBeNull()
  })

  test('quotes that may conflict stand side by side until they are dismissed', async () => {
    const conflicts = () => made.requests['people:conflicts']({ name: 'Ana Bauchtman' })
    const [pair] = (await conflicts()).pairs
    expect(pair?.quotes.map((row) => row.quote.exact)).toEqual([RAISE, NOT])
    expect(pair?.why).toContain('raise')
    const [a = '', b = ''] = pair?.quotes.map((row) => row.quote.id) ?? []
    await apply({ do: 'pair:dismiss', kind: 'quotes', a: b, b: a })
    expect((await conflicts()).pairs).toEqual([])
    await made.requests['operations:undo']({})
    expect((await conflicts()).pairs).toHaveLength(1)
  })
})

test('quotes of one import', async () => {
  const importId = await importFiles(made.requests, [
    testFile('/c.txt', [testDraft({ text, quotes: [quote(RAISE, 'Cy Dee')] })])
  ])
  expect(await quoted({ importId })).toBe(1)
  expect(await quoted({})).toBe(4)
})
