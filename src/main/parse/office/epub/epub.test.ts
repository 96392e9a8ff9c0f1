import { expect, test } from 'vitest'
import { readsOrRefuses } from '../testing/damaged.ts'
import { packParts, type Parts } from '../testing/pack-parts.ts'
import { blocksOf, readDrafts, refusalOf } from '../testing/read-article.ts'

const page = (body: string, kind = 'bodymatter'): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="e"><head><title/></head><body epub:type="${kind}">${body}</body></html>`
const LONG =
  'The council approved the winter ferry plan on Tuesday after four hours, and the service starts on Monday.'

const pages: Readonly<Record<string, string>> = {
  'cover.xhtml': page(
    '<p>Harbour Weekly, a cover with more than a dozen words on it so that only its kind tells.</p>',
    'cover'
  ),
  'contents.xhtml': page(
    '<a href="one.xhtml">Council backs winter ferry</a><a href="three.xhtml">A market moves</a> and some more words here.'
  ),
  'one.xhtml': page(
    `<h1><a id="x"/>Council backs winter ferry again</h1><p>By Mara Lindqvist</p><p>${LONG}</p><figure><img src="a.png"/><figcaption>The boat. Photo: Jane Roe</figcaption></figure>`
  ),
  'one-b.xhtml': page('<p>The second half of the story stands on a page of its own.</p>'),
  'three.xhtml': page(`<h2>A market moves</h2><p>16 March 2015</p><p>${LONG}</p><h3>Fish</h3><p>${LONG}</p>`),
  'rights.xhtml': page(`<p>${LONG}</p>`, 'copyright-page')
}
const navigation = `<html xmlns:epub="e"><body><nav epub:type="toc"><ol>
<li><span>Harbour</span><ol><li><a href="one.xhtml">Council backs winter ferry</a></li></ol></li>
<li><span>City</span><ol><li><a href="t%68ree.xhtml#top">A market moves</a></li></ol></li></ol></nav></body></html>`
const items = Object.keys(pages)
const publication = `<package xmlns:dc="dc" xmlns:opf="opf"><metadata><dc:title>Harbour Weekly</dc:title><dc:language>en-GB</dc:language>
<dc:creator opf:role="aut">Harbour Press</dc:creator><dc:date>2015-03-20</dc:date><dc:subject>News</dc:subject><dc:rights>© Harbour Press</dc:rights></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}</manifest>
<spine>${items.map((name) => `<itemref idref="${name}"/>`).join('')}<itemref idref="nav"/></spine></package>`

const epubFile = (more: Parts = {}): Promise<Uint8Array> =>
  packParts({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/content.opf"/></rootfiles></container>',
    'OPS/content.opf': publication,
    'OPS/nav.xhtml': navigation,
    ...Object.fromEntries(items.map((name) => [`OPS/${name}`, pages[name] ?? ''])),
    ...more
  })

test('each article of an issue is a story; covers, contents and rights are not', async () => {
  const [first, second, ...more] = await readDrafts(await epubFile(), 'weekly.epub')
  expect(more).toEqual([])
  expect(first?.headline).toMatchObject({
    value: 'Council backs winter ferry again',
    how: 'table of contents'
  })
  expect(first?.section?.value).toBe('Harbour')
  expect(first?.bylines?.value).toEqual(['Mara Lindqvist'])
  expect(first?.published).toMatchObject({ value: '2015-03-20', sure: 0.6 })
  expect(first?.captions).toMatchObject([{ credit: 'Jane Roe' }])
  expect(first && blocksOf(first)).toEqual([
    `paragraph ${LONG}`,
    'paragraph The second half of the story stands on a page of its own.'
  ])
  expect(second).toMatchObject({
    headline: { value: 'A market moves' },
    published: { value: '2015-03-16' },
    source: { value: 'Harbour Weekly' },
    language: { value: 'en' },
    rights: { value: '© Harbour Press' },
    bylines: null,
    keywords: ['News']
  })
  expect(second && blocksOf(second)).toEqual([`paragraph ${LONG}`, 'subhead Fish', `paragraph ${LONG}`])
})

const encrypted = (part: string): string =>
  `<encryption><EncryptedData><CipherData><CipherReference URI="${part}"/></CipherData></EncryptedData></encryption>`

test.each([
  ['locked by a shop', () => epubFile({ 'META-INF/encryption.xml': encrypted('OPS/one.xhtml') }), 'locked'],
  ['with scrambled fonts', () => epubFile({ 'META-INF/encryption.xml': encrypted('OPS/a.otf') }), 'read'],
  ['without its package document', () => packParts({ mimetype: 'application/epub+zip' }), 'broken'],
  [
    'without pages',
    () => epubFile({ 'OPS/content.opf': '<package><manifest/><spine/></package>' }),
    'broken'
  ],
  [
    'that is a picture book',
    () => epubFile(Object.fromEntries(items.map((name) => [`OPS/${name}`, page('<img src="a"/>')]))),
    'no-text'
  ]
])('an EPUB %s', async (_, make, code) => {
  expect(await refusalOf(await make(), 'weekly.epub')).toBe(code)
})

test('damage gives articles or a refusal', async () => {
  await readsOrRefuses(await epubFile(), 'weekly.epub')
})
