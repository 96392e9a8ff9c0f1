import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { ColumnMapping } from '#shared/import/column-mapping.ts'
import { tableSignature } from '#shared/import/table-signature.ts'
import { parseOriginal } from '../parse-original.ts'
import { dateOrder, orderedDate } from './date-order.ts'
import { guessColumns } from './guess-columns.ts'
import { readTable } from './read-table.ts'
import { tableSample } from './table-sample.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const prose =
  'Ferry workers at the port voted on Tuesday to end a nine-day strike, their union said, after managers agreed to ' +
  'restore overtime pay and to take back the eleven who had been dismissed. The company declined to comment on it, ' +
  'and the harbour master said that the full timetable returns at the end of the month.'
const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  Papa.unparse([...rows], { delimiter })

async function read(text: string, columns: readonly ColumnMapping[] = [], name = 'a.csv'): Promise<unknown> {
  const parsed = await parseOriginal(bytesOf(text), name, { quotes: false, columns })
  return parsed.ok
    ? parsed.value.drafts.map(({ headline, published, source }) => [
        headline.value,
        published?.value ?? null,
        source?.value ?? null
      ])
    : parsed.error.code
}

describe('columns found by themselves', () => {
  test.each([
    ['English', ['Headline', 'Publication Date', 'Newspaper', 'Body']],
    ['French', ['Titre', 'Date de publication', 'Journal', 'Contenu']],
    ['German', ['Überschrift', 'Datum', 'Zeitung', 'Artikeltext']],
    ['Spanish', ['Titular', 'Fecha', 'Periódico', 'Texto']],
    ['snake case', ['article_title', 'published_at', 'source_name', 'full_text']]
  ])('%s', async (_, header) => {
    const rows = [header, ['Ferry strike ends', '2015-03-04', 'The Courier', prose]]
    expect(await read(csv(rows))).toEqual([['Ferry strike ends', '2015-03-04', 'The Courier']])
  })

  test.each([',', ';', '\t', '|'])('parted by %j', async (delimiter) => {
    const rows = [
      ['title', 'date', 'source', 'text'],
      ['Ferry, strike; ends', '2015-03-04', 'The Courier', `${prose}\n\n"We sail," she said; | and left.`],
      ['Council votes', '2015-03-05', 'The Courier', prose]
    ]
    expect(await read(csv(rows, delimiter))).toEqual([
      ['Ferry, strike; ends', '2015-03-04', 'The Courier'],
      ['Council votes', '2015-03-05', 'The Courier']
    ])
  })

  test('a table under another name is known by its header', async () => {
    expect(
      await read(
        csv(
          [
            ['title', 'date', 'text'],
            ['Ferry', '2015', prose]
          ],
          '\t'
        ),
        [],
        'a.txt'
      )
    ).toEqual([['Ferry', '2015', null]])
  })

  test.each([
    ['settings', 'key,value\ntheme,dark\nsize,12\n', 'not-an-article'],
    ['prices', 'item,price,date\nbread,2.10,2015-03-04\nmilk,1.05,2015-03-05\n', 'not-an-article'],
    [
      'headlines alone',
      'date,headline\n2015-03-04,Ferry strike ends\n2015-03-05,Council votes\n',
      'needs-columns'
    ],
    [
      'prose without a heading',
      csv([
        [prose, 'x'],
        [prose, 'y']
      ]),
      'needs-columns'
    ],
    ['one column', 'a\nb\nc\n', 'not-an-article'],
    ['nothing', ' \n;;\n', 'empty']
  ])('%s: no articles without a person', async (_, text, code) => {
    expect(await read(text)).toBe(code)
  })
})

describe('columns set by a person', () => {
  const rows = [['a', 'b', 'c'], ...[1, 2].map((n) => [`Ferry ${n} sails again`, prose, prose])]
  const mapping: ColumnMapping = {
    signature: tableSignature(['a', 'b', 'c'], true),
    hasHeader: true,
    columns: ['headline', null, 'text']
  }

  test('are asked for, offered in a sample, and used', async () => {
    expect(await read(csv(rows))).toBe('needs-columns')
    const sample = tableSample(bytesOf(csv(rows)), [])
    expect(sample).toMatchObject({ ok: true, value: { signature: mapping.signature, rowCount: 3 } })
    expect(await read(csv(rows), [mapping])).toEqual([
      ['Ferry 1 sails again', null, null],
      ['Ferry 2 sails again', null, null]
    ])
  })

  test('hold for other tables with the same header, and for none else', async () => {
    const others = [
      ['A ', 'B', 'C'],
      ['Council votes', prose, prose]
    ]
    expect(await read(csv(others, ';'), [mapping])).toEqual([['Council votes', null, null]])
    expect(await read(csv([['a', 'b', 'd'], ...rows.slice(1)]), [mapping])).toBe('needs-columns')
  })

  test('hold for JSON records too', async () => {
    const records = rows.slice(1).map(([a, b, c]) => ({ a, b, c }))
    expect(await read(JSON.stringify({ rows: records }), [], 'a.json')).toBe('needs-columns')
    expect(await read(JSON.stringify({ rows: records }), [mapping], 'a.json')).toHaveLength(2)
    expect(
      await read(records.map((record) => JSON.stringify(record)).join('\n'), [mapping], 'a.jsonl')
    ).toHaveLength(2)
  })

  test('a table without a header is known by the number of its columns', async () => {
    const bare: ColumnMapping = {
      signature: tableSignature(['x', 'y', 'z'], false),
      hasHeader: false,
      columns: ['headline', null, 'text']
    }
    expect(await read(csv(rows.slice(1)), [bare])).toHaveLength(2)
  })
})

test('the order of day and month is taken from the whole column, and left open where no row tells', () => {
  expect(dateOrder(['03/04/2015', '13/04/2015'])).toBe('day')
  expect(dateOrder(['03/04/2015', '04/13/2015'])).toBe('month')
  expect(dateOrder(['03/04/2015', '05/06/2015'])).toBeNull()
  expect(dateOrder(['13/04/2015', '04/13/2015'])).toBeNull()
  expect(orderedDate('3/4/2015', 'day')).toBe('2015-04-03')
  expect(orderedDate('03/04/2015 14:30', 'month')).toBe('2015-03-04 14:30')
  expect(orderedDate('4 March 2015', 'day')).toBe('4 March 2015')
})

test('any cells come back as they were written', () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => `x${text.replace(/[\r\n\0]/g, ' ')}x`)
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 })
    )
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
      const text = Papa.unparse(rows, { delimiter, quotes: true, newline: '\n' })
      expect(readTable(text)?.rows).toEqual(rows)
    })
  )
})

test('any table gives a mapping with an entry a column', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      expect(guessColumns({ rows }).mapping.columns).toHaveLength(3)
    })
  )
})
