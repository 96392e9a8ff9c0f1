import { beforeAll, expect, test } from 'vitest'
import type { ExportDocument } from '#shared/export/export-document.ts'
import type { ExportRequest } from '#shared/export/export-request.ts'
import {
  importFiles,
  type TestArchive,
  testArchive,
  testDraft,
  testFile,
  testQuote
} from '../testing/test-archive.ts'

const text = 'He said: “One.” She said: “Two.”'
const quotes = [testQuote(text, 'Two.'), testQuote(text, 'One.')]
const one = `1:${String(text.indexOf('One.'))}-${String(text.indexOf('One.') + 4)}`
const request: ExportRequest = {
  of: { kind: 'collection', id: 'top' },
  format: 'markdown',
  layout: 'one-file',
  title: 'Chosen',
  quotes: 'all',
  fullText: true,
  paper: 'A4'
}

let made: TestArchive
beforeAll(async () => {
  made = await testArchive()
  const apply = made.requests['operations:apply']
  await importFiles(made.requests, [
    testFile('/a.txt', [testDraft({ headline: 'A', text, quotes })]),
    testFile('/b.txt', [testDraft({ headline: 'B', text, quotes })]),
    testFile('/c.txt', [testDraft({ headline: 'C', text })])
  ])
  const item = (id: string, articleId: number, quoteId: string | null = null) => ({ id, articleId, quoteId })
  await apply({ command: { do: 'collection:create', id: 'top', name: 'Top', parentId: null } })
  await apply({ command: { do: 'collection:create', id: 'second', name: 'Second', parentId: 'top' } })
  await apply({ command: { do: 'collection:create', id: 'first', name: 'First', parentId: 'top' } })
  await apply({ command: { do: 'collection:change', id: 'first', rank: 0 } })
  await apply({ command: { do: 'collection:change', id: 'top', description: 'All of it' } })
  await apply({
    command: {
      do: 'collection:add',
      id: 'top',
      items: [item('1', 2), item('2', 1), item('3', 1, one), item('4', 3)]
    }
  })
  await apply({ command: { do: 'collection:add', id: 'first', items: [item('5', 1)] } })
  await apply({ command: { do: 'item:note', itemId: '2', note: 'Opening' } })
  await apply({ command: { do: 'quotes:accept', ids: [one] } })
  await apply({ command: { do: 'quotes:reject', ids: [one.replace('1:', '2:')] } })
  await apply({ command: { do: 'tag:create', id: 't', name: 'Russia', parentId: null, colour: 'red' } })
  await apply({ command: { do: 'articles:tag', ids: [1], tagId: 't', on: true } })
  await apply({ command: { do: 'articles:trash', ids: [3] } })
})

const outline = (document: ExportDocument): string[] =>
  document.sections.flatMap(({ title, level, items }) => [
    `${'#'.repeat(level)} ${title}`,
    ...items.map((item) =>
      item.kind === 'quote'
        ? `quote ${item.quote.exact}`
        : `${item.article.headline.value}: ${item.quotes.map((quote) => quote.exact).join(' ')} ${item.tags.join()} ${item.note}`.trim()
    )
  ])

test('a collection in its order, nested ones depth first, without the trash and rejected quotes', async () => {
  const document = await made.requests['export:gather'](request)
  expect(document.description).toBe('All of it')
  expect(outline(document)).toEqual([
    '# Top',
    'B: Two.',
    'A: One. Two. Russia Opening',
    'quote One.',
    '## First',
    'A: One. Two. Russia',
    '## Second'
  ])
})

test('chosen articles under the title, with the kept quotes only', async () => {
  const document = await made.requests['export:gather']({
    ...request,
    of: { kind: 'articles', ids: [2, 1] },
    quotes: 'kept'
  })
  expect(outline(document)).toEqual(['# Chosen', 'B:', 'A: One. Russia'])
})

test('chosen quotes', async () => {
  const document = await made.requests['export:gather']({
    ...request,
    of: { kind: 'quotes', ids: [one, 'gone'] }
  })
  expect(outline(document)).toEqual(['# Chosen', 'quote One.'])
})
