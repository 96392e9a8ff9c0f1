import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseOriginal } from '../parse-original.ts'
import { bylineStated } from './stated-byline.ts'
import { dateLine, isCopyright, sectionStated, wordsStated } from './stated-fields.ts'

const words = fc.lorem({ maxCount: 12 }).map((text) => text.replace(/^./, (first) => first.toUpperCase()))
const sentence = words.map((text) => `${text} was said here.`)
const day = fc.date({ min: new Date('1980-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
const record = fc.record({ headline: words, body: fc.array(sentence, { minLength: 1, maxLength: 5 }), day })

const months = 'January February March April May June July August September October November December'.split(
  ' '
)
const long = (date: Date): string =>
  `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
const iso = (date: Date): string => date.toISOString().slice(0, 10)

type Record = { readonly headline: string; readonly body: readonly string[]; readonly day: Date }
type Layout = readonly [name: string, file: string, write: (records: readonly Record[]) => string]

const layouts: readonly Layout[] = [
  [
    'Nexis, classic',
    'a.txt',
    (records) =>
      records
        .map(({ headline, body, day: date }, at) =>
          [
            `${at + 1} of ${records.length} DOCUMENTS`,
            'The Northby Courier',
            `${long(date)} Tuesday`,
            headline,
            'BYLINE: Mara Lindqvist',
            'LENGTH: 3 words',
            ...body,
            `LOAD-DATE: ${long(date)}`
          ].join('\n\n')
        )
        .join('\n\n\n')
  ],
  [
    'Nexis Uni',
    'a.txt',
    (records) =>
      records
        .map(({ headline, body, day: date }) =>
          [
            headline,
            'The Northby Courier',
            long(date),
            'Byline: Mara Lindqvist',
            'Length: 3 words',
            'Body',
            ...body
          ]
            .concat(`Load-Date: ${long(date)}`, 'End of Document')
            .join('\n\n')
        )
        .join('\n\n')
  ],
  [
    'Factiva without codes',
    'a.txt',
    (records) =>
      records
        .map(({ headline, body, day: date }, at) =>
          [
            headline,
            'Mara Lindqvist',
            '3 words',
            long(date),
            'The Northby Courier',
            'NTHB',
            'English',
            '(c) Northby'
          ]
            .concat(body, `Document NTHB0000020150304eb34${String(at).padStart(5, '0')}`)
            .join('\n\n')
        )
        .join('\n\n')
  ],
  [
    'ProQuest',
    'a.txt',
    (records) =>
      records
        .map(({ headline, body, day: date }, at) =>
          [
            '____________________________________________________________',
            headline,
            'Author: Lindqvist, Mara',
            `Full text: ${body.join('\n\n')}`,
            `Title: ${headline}`,
            'Publication title: The Northby Courier',
            `Publication date: ${long(date)}`,
            `ProQuest document ID: ${1000 + at}`
          ].join('\n\n')
        )
        .join('\n\n')
  ],
  [
    'a table',
    'a.csv',
    (records) =>
      ['Headline,Byline,Date,Source,Text']
        .concat(
          records.map(({ headline, body, day: date }) =>
            [
              headline,
              'Mara Lindqvist',
              iso(date),
              'The Northby Courier',
              `${body.join(' ')} ${'And it rained. '.repeat(4)}`
            ]
              .map((cell) => `"${cell.replaceAll('"', '""')}"`)
              .join(',')
          )
        )
        .join('\r\n')
  ]
]

test.each(layouts)('%s: every record comes out with its own fields', async (_, file, write) => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (records) => {
      const parsed = await parseOriginal(new TextEncoder().encode(write(records)), file, { quotes: false })
      const read = parsed.ok
        ? parsed.value.drafts.map((draft) => [
            draft.headline.value,
            draft.bylines?.value,
            draft.published?.value,
            draft.source?.value
          ])
        : parsed.error
      expect(read).toEqual(
        records.map(({ headline, day: date }) => [
          headline,
          ['Mara Lindqvist'],
          iso(date),
          'The Northby Courier'
        ])
      )
    }),
    { numRuns: 60 }
  )
})

const lines = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '1 of 3 DOCUMENTS',
      'End of Document',
      'LENGTH: 12 words',
      'Length: words',
      'Body',
      'LOAD-DATE: March 4, 2015',
      'March 4, 2015',
      'Copyright 2015',
      'HD  A headline',
      'TD',
      'Document NTHB0000020150304eb340001x',
      '12 words',
      'ProQuest document ID: 1',
      'Full text: It rained.',
      '____________________________________________________________',
      'TY  - NEWS',
      'ER  - ',
      '<DOC NUMBER=1>',
      '<DOCFULL> -->',
      '<div class="article enArticle"><table><tr><td><b>HD</b></td><td>x</td></tr>',
      '<span class="DocPublicationName">x</span>',
      '<article><header>',
      '"a","b',
      'title,text,date',
      ';;;;'
    )
  ),
  { maxLength: 25 }
)

test('any mixture of their signs gives drafts or a problem, never a throw', async () => {
  const names = fc.constantFrom('a.txt', 'a.html', 'a.csv', 'a.tsv', 'a.ris', 'a.json')
  await fc.assert(
    fc.asyncProperty(lines, names, async (list, name) => {
      const parsed = await parseOriginal(new TextEncoder().encode(list.join('\n')), name, { quotes: false })
      if (!parsed.ok) expect(parsed.error.message).not.toBe('')
    }),
    { numRuns: 300 }
  )
})

const hostile: { readonly [name: string]: string } = {
  'blank lines': `Title${' \n'.repeat(130_000)}x`,
  'empty lines': `Title${'\n'.repeat(260_000)}x`,
  quotes: `title,text\n${'"'.repeat(300_000)}`,
  'quotes within quotes': `title,text\n"${'x"y'.repeat(100_000)}`,
  'blanks behind quotes': `title,text\n"x${'"      '.repeat(50_000)}`,
  delimiters: 'a;b|c\td,e\n'.repeat(30_000),
  counters: '1 of 3 DOCUMENTS\nLENGTH: 1 words\n'.repeat(10_000),
  labels: `1 of 1 DOCUMENTS\n\n${'LENGTH: 1 words\n\n'.repeat(20_000)}`,
  accession: 'Document NTHB0000020150304eb340001x\n\n'.repeat(10_000),
  rules: `ProQuest document ID: 1\nFull text: x\n${'_'.repeat(300_000)}\n`,
  tags: `<DOCFULL>${'<DOC NUMBER=1>'.repeat(10_000)}`,
  numbers: `1 of 1 DOCUMENTS\n\nLENGTH: ${'1,000 '.repeat(60_000)}words\n\n`,
  pages: `1 of 1 DOCUMENTS\n\nSECTION: ${'Pg. '.repeat(80_000)}\n\nLENGTH: 1 words\n`,
  bylines: `1 of 1 DOCUMENTS\n\nBYLINE: ${'and with '.repeat(40_000)}\n\nLENGTH: 1 words\n`
}
test.each(Object.entries(hostile))('%s take linear time', async (name, text) => {
  const bytes = new TextEncoder().encode(text)
  // A text of nothing but delimiters is the table's business alone.
  const files = name === 'delimiters' ? ['a.csv', 'a.tsv'] : ['a.txt', 'a.csv', 'a.html']
  const started = performance.now()
  for (const file of files) await parseOriginal(bytes, file, { quotes: false })
  expect(performance.now() - started, name).toBeLessThan(6_000)
})

test('fields of heads', () => {
  expect(wordsStated('1 362 mots, p. 3', 'x')?.value).toBe(1362)
  expect(wordsStated('no words', 'x')).toBeNull()
  expect(dateLine('Dienstag 12. März 2013')?.when).toBe('2013-03-12')
  expect(dateLine('July 1, 2015 Wednesday 10:50 AM GMT')?.when).toBe('2015-07-01T10:50Z')
  expect(dateLine('The Sunday Edition')).toBeNull()
  expect(sectionStated('Section B; Page 22, Column 2; National Desk', 'x')).toMatchObject({
    section: { value: 'Section B; National Desk' },
    page: { value: '22' }
  })
  expect(isCopyright('(c) 2015 Northby')).toBe(true)
})

test.each([
  ['By MARA LINDQVIST and Jonas Berg; mara@northby.example', ['Mara Lindqvist', 'Jonas Berg']],
  ['Mara Lindqvist, The Northby Courier, Northby', ['Mara Lindqvist']],
  ['Mara Lindqvist Staff Writer', ['Mara Lindqvist']],
  ['MARA LINDQVIST 608-252-6198', ['Mara Lindqvist']],
  ['Mara Lindqvist in Northby, with Jonas Berg', ['Mara Lindqvist', 'Jonas Berg']],
  ['No Byline Available', undefined],
  ['The Northby Courier', undefined],
  ['journalist@northby.example', undefined]
])('byline “%s”', (text, people) => {
  expect(bylineStated(text, 'x').bylines?.value).toEqual(people)
})
