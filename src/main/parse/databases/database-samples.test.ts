import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Draft } from '#shared/article/draft.ts'
import { parseOriginal, type ParsedOriginal } from '../parse-original.ts'
import { factivaXml } from './factiva/factiva-xml.ts'

const folder = resolve(import.meta.dirname, '../../../../../shared/data/formats')
const present = existsSync(folder)
if (!present) process.stdout.write('database samples skipped: ../shared/data/formats is not here.\n')

async function read(path: string): Promise<ParsedOriginal> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const parsed = await parseOriginal(readFileSync(join(folder, path)), name, { quotes: false })
  if (!parsed.ok) throw new Error(`${path}: ${parsed.error.message}`)
  return parsed.value
}

/** Headline, byline, day, source, page as a person read them in the file. */
const facts = (draft: Draft | undefined): readonly unknown[] => [
  draft?.headline.value,
  draft?.bylines?.value ?? [],
  draft?.published?.value,
  draft?.source?.value ?? null,
  draft?.page?.value ?? null
]

const LOREM = /^Lorem ipsum .* Nullam mollis\.$/

type Row = readonly [headline: string | RegExp, ...unknown[]]
// Articles, parts left out, the first article, the last one.
const checked: readonly (readonly [
  path: string,
  articles: number,
  leftOut: number,
  first: Row,
  last: Row
])[] = [
  [
    'lexisnexis/lexisnexis_advance_test_en.docx',
    2,
    0,
    ['Article one title', [], '2019-12-10', 'Times of India (Electronic Edition)', null],
    ['Article two headline', ['Journalist One', 'Journalist Two'], '2019-12-10', 'Irish Independent', '34']
  ],
  [
    'lexisnexis/lexisnexis_test_copyright_error.html',
    1,
    1,
    [/^Rank/, [], '2018-12-31', 'The Daily Planet', 'B22'],
    [/^Rank/, [], '2018-12-31', 'The Daily Planet', 'B22']
  ],
  [
    'lexisnexis/lexisnexis_test_date.html',
    1,
    0,
    ['A Headline', [], '2008-07-26', 'Daily Mail (London)', '999'],
    ['A Headline', [], '2008-07-26', 'Daily Mail (London)', '999']
  ],
  [
    'lexisnexis/lexisnexis_test_en.html',
    2,
    0,
    ['Heading One', ['Paper Author'], '1991-12-19', 'Some Newspaper', '16'],
    ['First part; Second part', [], '1993-01-28', 'Some Newspaper', '22']
  ],
  [
    'lexisnexis/lexisnexis_test_extra_lines.html',
    1,
    0,
    [LOREM, ['Lois Lane'], '2018-12-31T10:50Z', 'The Daily Planet', null],
    [LOREM, ['Lois Lane'], '2018-12-31T10:50Z', 'The Daily Planet', null]
  ],
  [
    'lexisnexis/lexisnexis_test_fr.html',
    3,
    0,
    ['Title of first article', [], '2013-04-12', 'My newpaper', '35'],
    ['" A quoted title "', [], '2013-03-10', 'My newpaper', '3']
  ],
  [
    'lexisnexis/lexisnexis_test_multipart_main_texts.html',
    1,
    0,
    [LOREM, ['Lois Lane'], '2018-12-31T10:50Z', 'The Daily Planet', null],
    [LOREM, ['Lois Lane'], '2018-12-31T10:50Z', 'The Daily Planet', null]
  ],
  [
    'lexisnexis/lexisnexis_test_no_content.html',
    1,
    0,
    ['METROPOLIS BANK SPORTSBALL LEAGUE FIXTURE GUIDE', [], '2018-12-31', 'The Daily Planet', '65,66'],
    ['METROPOLIS BANK SPORTSBALL LEAGUE FIXTURE GUIDE', [], '2018-12-31', 'The Daily Planet', '65,66']
  ],
  [
    'factiva/factiva_test.html',
    2,
    0,
    ['Test 1', [], '2011-12-29T15:32', 'Test newspaper', '26'],
    ['Test 2', [], '2011-12-29', 'Ouest France', null]
  ],
  [
    'europresse/europresse_test1.html',
    3,
    0,
    ['A heading: some text', [], '2013-10-05', "l'Humanité", null],
    ['Heading', ['Author Name'], '2012-10-04', 'Magazine 1', '03']
  ],
  [
    'europresse/europresse_test2.html',
    4,
    0,
    ['Title', ['Author'], '2006-03-14', 'Newspaper', '16'],
    ['Title', ['Author'], '2006-03-13', 'Newspaper', '32']
  ]
]

describe.skipIf(!present)('samples of the databases', () => {
  test.each(checked)('%s', async (path, articles, leftOut, first, last) => {
    const parsed = await read(path)
    expect(parsed.drafts).toHaveLength(articles)
    expect(parsed.leftOut).toHaveLength(leftOut)
    for (const [draft, row] of [
      [parsed.drafts[0], first],
      [parsed.drafts.at(-1), last]
    ] as const) {
      const [headline, ...others] = facts(draft)
      expect(headline).toEqual(row[0] instanceof RegExp ? expect.stringMatching(row[0]) : row[0])
      expect(others).toEqual(row.slice(1))
    }
  })

  // A publisher's file: its headlines are compared by their digest, so that none of its words stand here.
  test.each(['HTML', 'RTF'])('161 newspaper stories as %s', async (extension) => {
    const { drafts, leftOut } = await read(
      `lexisnexis/Newspaper_Stories,_Combined_Papers2015-07-11.${extension}`
    )
    expect(leftOut).toEqual([])
    expect(drafts).toHaveLength(161)
    const digest = (draft: Draft | undefined): string =>
      createHash('sha256')
        .update(draft?.headline.value ?? '')
        .digest('hex')
        .slice(0, 12)
    expect([digest(drafts[0]), ...facts(drafts[0]).slice(1)]).toEqual([
      '76c56d381c95',
      ['Wesley Lowery', 'Kimberly Kindy', 'Keith L. Alexander'],
      '2015-07-01',
      'The Washington Post',
      'A01'
    ])
    expect([digest(drafts.at(-1)), ...facts(drafts.at(-1)).slice(1)]).toEqual([
      'a2100711034e',
      ['Peter Ross'],
      '2015-05-10',
      'The Sunday Times (London)',
      '4'
    ])
    const count = (test: (draft: Draft) => boolean): number => drafts.filter(test).length
    expect(count(({ published }) => /^2015-0[5-7]-\d\d(?:T|$)/.test(published?.value ?? ''))).toBe(161)
    expect(count(({ source }) => source !== null)).toBe(161)
    // The PDF of the same export counts 127 SECTION, 120 BYLINE and 158 HEADLINE labels.
    expect(count(({ headline }) => headline.how === 'Nexis: HEADLINE')).toBe(158)
    expect(count(({ language }) => language?.value === 'en')).toBe(161)
  })

  test.each([
    ['factiva/factiva_test.xml', 3, 'TEST - first test article', '2012-01-09T01:35:58Z', 'My Newspaper'],
    ['factiva/reut21578-factiva.xml', 19, /^DIAMOND SHAMROCK/, '1987-02-26', 'Reuters-21578']
  ])('%s', (path, articles, headline, published, source) => {
    const parsed = factivaXml(readFileSync(join(folder, path), 'utf8').replace(/^\ufeff/, ''))
    if (!parsed.ok) throw new Error(parsed.error.message)
    const { stories } = parsed.value
    expect(stories).toHaveLength(articles)
    const [first] = stories
    expect(first?.facts.headline?.value).toEqual(
      headline instanceof RegExp ? expect.stringMatching(headline) : headline
    )
    expect([first?.facts.published?.value, first?.facts.source?.value]).toEqual([published, source])
  })
})
