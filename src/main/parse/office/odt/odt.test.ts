import { expect, test } from 'vitest'
import { readsOrRefuses } from '../testing/damaged.ts'
import { packParts, type Parts } from '../testing/pack-parts.ts'
import { blocksOf, readArticle, refusalOf } from '../testing/read-article.ts'

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="s" xmlns:text="t" xmlns:table="ta" xmlns:fo="f" xmlns:draw="d" xmlns:dc="dc" xmlns:meta="m" xmlns:xlink="x"'
const TEXT = 'application/vnd.oasis.opendocument.text'
const MADE = `<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Zwischen"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>`
const NAMED = `<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Zwischen" style:display-name="Zwischenzeile" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/></office:styles>`
const META =
  '<office:meta><dc:title>Untitled 1</dc:title><dc:creator>Typist</dc:creator><meta:creation-date>2015-03-16T09:00:00.123456789</meta:creation-date></office:meta>'

const story = `<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted words</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Council backs<text:s text:c="2"/>winter ferry</text:p>
<text:p text:style-name="Subtitle">A nine-year wait ends</text:p>
<text:p>By Mara Lindqvist</text:p>
<text:table-of-content><text:index-body><text:p>Contents 1</text:p></text:index-body></text:table-of-content>
<text:p>The fare
  is <text:change text:change-id="1"/><text:a xlink:href="https://example.org/a">4.80 euros</text:a><text:span text:style-name="T1">secret</text:span><office:annotation><text:p>check this</text:p></office:annotation>, the council<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By seven votes to four.</text:p></text:note-body></text:note> said.<draw:frame><draw:text-box><text:p text:style-name="Illustration">The new boat. (Photo: Jane Roe)</text:p></draw:text-box></draw:frame></text:p>
<text:p text:style-name="P1">Fish and bridges</text:p>
<text:list><text:list-item><text:p>Six crossings</text:p><text:list><text:list-item><text:p>a day</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>Party</text:p></table:table-cell><table:table-cell><text:p>Votes</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="P2">What comes next</text:p>
<text:p>The service starts on Monday, the plan says.</text:p>`

const content = (body: string): string =>
  `<?xml version="1.0"?><office:document-content ${NAMES}>${MADE}<office:body><office:text>${body}</office:text></office:body></office:document-content>`
const odtFile = (body: string, more: Parts = {}): Promise<Uint8Array> =>
  packParts({
    mimetype: TEXT,
    'content.xml': content(body),
    'styles.xml': `<office:document-styles ${NAMES}>${NAMED}</office:document-styles>`,
    'meta.xml': `<office:document-meta ${NAMES}>${META}</office:document-meta>`,
    ...more
  })
const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMES} office:mimetype="${TEXT}">${META}${NAMED}${MADE}<office:body><office:text>${story}</office:text></office:body></office:document>`

test.each([
  ['packed', () => odtFile(story), 'ferry.odt'],
  ['in one file', () => Promise.resolve(new TextEncoder().encode(flat)), 'ferry.fodt']
])('a story %s', async (_, make, name) => {
  const article = await readArticle(await make(), name)
  expect(article.headline).toEqual({ value: 'Council backs winter ferry', how: 'style “Title”', sure: 0.95 })
  expect(article.dek?.value).toBe('A nine-year wait ends')
  expect(article.bylines?.value).toEqual(['Mara Lindqvist'])
  expect(article.published).toMatchObject({ value: '2015-03-16T09:00:00.123456789', sure: 0.3 })
  expect(article.captions).toMatchObject([{ text: 'The new boat.', credit: 'Jane Roe', after: 0 }])
  expect(blocksOf(article)).toEqual([
    'paragraph The fare is 4.80 euros, the council said.',
    'subhead Fish and bridges',
    'list-item Six crossings',
    'list-item a day',
    'table Party\tVotes',
    'subhead What comes next',
    'paragraph The service starts on Monday, the plan says.',
    'note By seven votes to four.'
  ])
})

const LOCKED =
  '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'

test.each([
  ['locked with a password', () => odtFile(story, { 'META-INF/manifest.xml': LOCKED }), 'locked'],
  ['without words', () => odtFile('<text:p/>'), 'empty'],
  ['without its text', () => packParts({ mimetype: TEXT }), 'broken'],
  [
    'a table',
    () => packParts({ mimetype: TEXT, 'content.xml': '<a><body><spreadsheet/></body></a>' }),
    'not-an-article'
  ],
  ['broken inside', () => packParts({ mimetype: TEXT, 'content.xml': content('<text:p>') }), 'broken-xml']
])('%s', async (_, make, code) => {
  expect(await refusalOf(await make(), 'ferry.odt')).toBe(code)
})

test('damage gives an article or a refusal', async () => {
  await readsOrRefuses(await odtFile(story), 'ferry.odt')
  await readsOrRefuses(new TextEncoder().encode(flat), 'ferry.fodt')
})
