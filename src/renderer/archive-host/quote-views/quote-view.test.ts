import { beforeAll, expect, test } from 'vitest'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import {
  importFiles,
  type TestArchive,
  testArchive,
  testDraft,
  testFile,
  testQuote
} from '../testing/test-archive.ts'

const text = '“We will win the war,” said Ann. “Never,” said Bo. Later he wrote it down.'
const quotes = [testQuote(text, 'We will win the war,', 'Ann Lee'), testQuote(text, 'Never,', 'Bo Ek')]

let made: TestArchive
beforeAll(async () => {
  made = await testArchive()
  const apply = made.requests['operations:apply']
  await importFiles(made.requests, [
    testFile('/a.txt', [testDraft({ text, quotes, published: '2015', source: 'Metro' })]),
    testFile('/b.txt', [testDraft({ text, quotes })]),
    testFile('/c.txt', [testDraft({ text, quotes, published: '2016-05-01', source: 'Herald' })]),
    testFile('/d.txt', [testDraft({ text, quotes, published: '2017', source: 'Metro' })])
  ])
  await apply({ command: { do: 'articles:trash', ids: [4] } })
  await apply({ command: { do: 'tag:create', id: 't', name: 'T', parentId: null, colour: 'red' } })
  await apply({ command: { do: 'articles:tag', ids: [2], tagId: 't', on: true } })
  await apply({ command: { do: 'quotes:tag', ids: [idOf(1, 'Never,')], tagId: 't', on: true } })
  await apply({ command: { do: 'quotes:reject', ids: [idOf(2, 'Never,')] } })
  const speaker = { mention: null, name: 'Cy Dee', role: null, affiliation: null }
  await apply({ command: { do: 'quote:create', id: 'mine', articleId: 3, start: 50, end: 60, speaker } })
})

const idOf = (articleId: number, words: string): string => {
  const start = text.indexOf(words)
  return `${String(articleId)}:${String(start)}-${String(start + words.length)}`
}

const shown = async (filter: Partial<QuoteFilter>): Promise<string[]> => {
  const open: QuoteFilter = {
    text: '',
    speaker: null,
    source: null,
    tagId: null,
    from: null,
    to: null,
    states: ['suggested', 'accepted', 'edited']
  }
  const { rows } = await made.requests['quotes:page']({ filter: { ...open, ...filter }, from: 0, count: 50 })
  return rows.map(({ quote }) => `${String(quote.articleId)} ${quote.speaker.name ?? ''}`)
}

test('newest publication first, unknown last, then as in the text; no trash, no rejected', async () => {
  expect(await shown({})).toEqual(['3 Ann Lee', '3 Bo Ek', '3 Cy Dee', '1 Ann Lee', '1 Bo Ek', '2 Ann Lee'])
})

test.each<[Partial<QuoteFilter>, string[]]>([
  [{ speaker: 'Bo Ek' }, ['3 Bo Ek', '1 Bo Ek']],
  [{ speaker: 'bo' }, ['3 Bo Ek', '1 Bo Ek']],
  [{ source: 'Metro' }, ['1 Ann Lee', '1 Bo Ek']],
  [{ tagId: 't' }, ['1 Bo Ek', '2 Ann Lee']],
  [{ from: '2016' }, ['3 Ann Lee', '3 Bo Ek', '3 Cy Dee']],
  [{ to: '2015' }, ['1 Ann Lee', '1 Bo Ek']],
  [{ states: ['rejected'] }, ['2 Bo Ek']],
  [{ states: ['accepted'] }, ['3 Cy Dee']],
  [{ states: [] }, []],
  [{ text: 'war -never' }, ['3 Ann Lee', '1 Ann Lee', '2 Ann Lee']],
  [{ text: '“will win”', source: 'Herald' }, ['3 Ann Lee']],
  [{ text: 'dee' }, ['3 Cy Dee']]
])('filter %o', async (filter, expected) => {
  expect(await shown(filter)).toEqual(expected)
})

test('facets count what is shown, the most frequent first', async () => {
  expect(await made.requests['quotes:facets']({})).toEqual({
    speakers: [
      { name: 'Ann Lee', count: 3 },
      { name: 'Bo Ek', count: 2 },
      { name: 'Cy Dee', count: 1 }
    ],
    sources: [
      { name: 'Herald', count: 3 },
      { name: 'Metro', count: 2 }
    ]
  })
})
