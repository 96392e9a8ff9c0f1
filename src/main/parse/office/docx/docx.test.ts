import { expect, test } from 'vitest'
import { compoundFile } from '../testing/doc-file.ts'
import { docxFile, germanStyles, paragraph } from '../testing/docx-file.ts'
import { readsOrRefuses } from '../testing/damaged.ts'
import { packParts } from '../testing/pack-parts.ts'
import { blocksOf, readArticle, refusalOf } from '../testing/read-article.ts'
import { docxParagraphs } from './docx-paragraphs.ts'

const LEAD = 'NORTHBY, March 3 (Reuters) - The council approved the winter ferry on Tuesday after four hours.'
const SECOND = 'The service starts on Monday with six crossings a day, the plan says.'
const run = (text: string, properties: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

test('styles name headline, standfirst, subheads and captions, in whatever language Word speaks', async () => {
  const file = await docxFile(
    [
      paragraph('HARBOUR', 'Standard'),
      paragraph('Council backs winter ferry', 'Titel'),
      paragraph('A nine-year wait ends at Pier 4', 'Untertitel'),
      paragraph('By Mara Lindqvist', 'Standard'),
      paragraph('Contents 1', 'Verzeichnis1'),
      paragraph(LEAD),
      paragraph('Fish and bridges', 'Zwischenzeile'),
      paragraph('The new boat at Pier 4. (Photo: Jane Roe)', 'Beschriftung'),
      '<w:p><w:pPr><w:pStyle w:val="Listenabsatz"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>Six crossings a day</w:t></w:r></w:p>',
      paragraph(SECOND, 'Kreis')
    ].join(''),
    { styles: germanStyles }
  )
  const article = await readArticle(file, 'ferry.docx')
  expect(article.headline).toEqual({ value: 'Council backs winter ferry', how: 'style “Title”', sure: 0.95 })
  expect(article.dek?.value).toBe('A nine-year wait ends at Pier 4')
  expect(article.bylines?.value).toEqual(['Mara Lindqvist'])
  expect(article.section).toMatchObject({ value: 'HARBOUR', sure: 0.5 })
  expect(article.dateline?.value.place).toMatch(/northby/i)
  expect(blocksOf(article)).toEqual([
    `paragraph ${LEAD}`,
    'subhead Fish and bridges',
    'list-item Six crossings a day',
    `paragraph ${SECOND}`
  ])
  expect(article.captions).toMatchObject([{ text: 'The new boat at Pier 4.', credit: 'Jane Roe', after: 1 }])
})

test('changes are read as accepted, hidden text and comments are not read', async () => {
  const file = await docxFile(
    `${paragraph('Council backs ferry')}${paragraph('By Mara Lindqvist')}
    <w:p><w:r><w:t xml:space="preserve">The fare is </w:t></w:r><w:del><w:r><w:delText>five</w:delText></w:r></w:del>
    <w:ins><w:r><w:t>4.80</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> euros, the council said on Tuesday.</w:t></w:r>
    <w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom>${run('secret', '<w:vanish/>')}
    <w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    { comments: `<w:comment w:id="0">${paragraph('Check this')}</w:comment>` }
  )
  const article = await readArticle(file, 'ferry.docx')
  expect(article.text).toBe('The fare is 4.80 euros, the council said on Tuesday.')
})

test('fields show their result, notes stand at the end, boxes behind their paragraph, rows make a table', async () => {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
  const file = await docxFile(
    `${paragraph('Votes counted')}
    <w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the list</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
    <w:r><w:t xml:space="preserve"> of all votes</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r>
    <w:r><w:pict><w:textbox><w:txbxContent>${paragraph('Nobody will miss the bridge.')}</w:txbxContent></w:textbox></w:pict></w:r></w:p>
    <w:tbl><w:tr>${cell('Party')}${cell('Votes')}</w:tr><w:tr>${cell('Harbour list')}${cell('7')}</w:tr></w:tbl>
    <w:tbl><w:tr><w:tc>${paragraph('A box of one cell is no table.')}</w:tc></w:tr></w:tbl>`,
    {
      footnotes: `<w:footnote w:id="0">${paragraph('separator')}</w:footnote><w:footnote w:id="2">${paragraph('Without postal votes.')}</w:footnote>`
    }
  )
  const article = await readArticle(file, 'votes.docx')
  expect(blocksOf(article)).toEqual([
    'paragraph See the list of all votes.',
    'paragraph Nobody will miss the bridge.',
    'table Party\tVotes\nHarbour list\t7',
    'paragraph A box of one cell is no table.',
    'note Without postal votes.'
  ])
})

test('a file inside the document is read where it stands', async () => {
  const file = await docxFile(
    `${paragraph('Council backs ferry')}${paragraph('The council said so on Tuesday.')}<w:altChunk r:id="chunk"/>`,
    {},
    {
      'word/chunk.html':
        '<html><body><p>The plan came as a page, and it was long and full of words.</p></body></html>'
    }
  )
  expect((await readArticle(file, 'ferry.docx')).text).toContain('The plan came as a page')
})

test('properties of the file are hints and no more; its author signs nothing', async () => {
  const core = (title: string): string =>
    `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${title}</dc:title><dc:creator>Typist Name</dc:creator><dcterms:created>2015-03-16T09:00:00Z</dcterms:created></cp:coreProperties>`
  const body = `${paragraph('Council backs ferry')}${paragraph('The council said so on Tuesday.')}`
  const named = await readArticle(
    await docxFile(body, {}, { 'docProps/core.xml': core('Council Backs Ferry') }),
    'a.docx'
  )
  expect(named.headline).toMatchObject({ value: 'Council backs ferry', sure: 0.95 })
  expect(named.published).toEqual({ value: '2015-03-16T09:00:00Z', how: 'file property: created', sure: 0.3 })
  expect(named.bylines).toBeNull()
  const made = await readArticle(
    await docxFile(body, {}, { 'docProps/core.xml': core('Document1') }),
    'a.docx'
  )
  expect(made.headline).toMatchObject({ value: 'Council backs ferry', how: 'first line' })
})

test('a plain document whose first line has the largest letters', async () => {
  const line = (text: string, size: number): string => `<w:p>${run(text, `<w:sz w:val="${size}"/>`)}</w:p>`
  const file = await docxFile(
    line('POLITICS', 20) + line('Council backs ferry', 40) + line('The council said so on Tuesday.', 20)
  )
  const article = await readArticle(file, 'a.docx')
  expect(article.headline).toEqual({ value: 'Council backs ferry', how: 'the largest letters', sure: 0.85 })
})

test('paragraphs come with their look, for those who split exports', async () => {
  const file = await docxFile(
    `<w:p><w:pPr><w:jc w:val="center"/><w:pageBreakBefore/></w:pPr><w:hyperlink r:id="web">${run('Title', '<w:b/><w:sz w:val="32"/>')}</w:hyperlink></w:p><w:p/>${paragraph('x')}`
  )
  const paragraphs = await docxParagraphs(file)
  expect(paragraphs.ok && paragraphs.value.map(({ text }) => text)).toEqual(['Title', '', 'x'])
  expect(paragraphs.ok && paragraphs.value[0]).toMatchObject({
    bold: true,
    size: 16,
    alignment: 'center',
    link: 'https://example.org/ferry',
    newPage: true
  })
})

test.each([
  ['locked with a password', () => compoundFile({ EncryptedPackage: new Uint8Array(5000) }), 'locked'],
  ['without its text', () => packParts({ '[Content_Types].xml': '<Types/>' }), 'broken'],
  ['without words', () => docxFile('<w:p/>'), 'empty'],
  [
    'nested too deeply',
    () => docxFile('<w:tbl><w:tr><w:tc>'.repeat(400) + '</w:tc></w:tr></w:tbl>'.repeat(400)),
    'broken-xml'
  ],
  ['a bomb', () => docxFile(' '.repeat(30_000_000)), 'too-much'],
  ['noise', () => Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251), 'broken']
])('%s', async (_, make, code) => {
  expect(await refusalOf(await make(), 'a.docx')).toBe(code)
})

test('damage gives an article or a refusal', async () => {
  await readsOrRefuses(
    await docxFile(`${paragraph('Council backs ferry', 'Titel')}${paragraph(LEAD)}`, {
      styles: germanStyles
    }),
    'a.docx'
  )
})
