import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readsOrRefuses } from '../testing/damaged.ts'
import { blocksOf, readArticle, refusalOf } from '../testing/read-article.ts'
import { readRtf } from './read-rtf.ts'
import { rtfParagraphs } from './rtf-paragraphs.ts'

const bytesOf = (latin1: string): Uint8Array => Uint8Array.from(latin1, (char) => char.charCodeAt(0))
const textOf = (rtf: string): string =>
  readRtf(bytesOf(rtf))
    .paragraphs.map(({ text }) => text)
    .join('|')

const FONTS =
  '{\\fonttbl{\\f0\\fswiss Helvetica;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset238 Times New Roman CE;}{\\f5 Times CYR;}}'
const rtf = (body: string, head = ''): string => `{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${head}${body}}`

test.each([
  ['code page of the document', "caf\\'e9 \\'80", 'café €'],
  ['charset of the font', "{\\f1 \\'d1\\'ee\\'e2\\'e5\\'f2} a", 'Совет a'],
  ['two bytes a character, the second a sign of RTF', "{\\f2 \\'94\\'5c\\'83\\{}", '能ボ'],
  ['Central Europe', "{\\f4 \\'f8}", 'ř'],
  ['script named in the font', "{\\f5 \\'d1}", 'С'],
  ['bullets of symbol fonts', "{\\f3 \\'b7} x", '• x'],
  ['Unicode with a stand-in', "\\u8220?x\\u8221\\'94", '“x”'],
  ['Unicode without a stand-in', '{\\uc0\\u8364 euro}', '€euro'],
  ['two stand-ins, one escaped', "{\\uc2\\u12354 \\'82\\'a0z}", 'あz'],
  ['half characters make a whole', '\\u-10187?\\u-8904?', '\u{1d538}'],
  ['named characters', '\\ldblquote a\\rdblquote\\emdash b\\~c\\_d\\-e', '“a”—b\u00a0c-de'],
  ['line and tab', 'a\\line b\\tab c', 'a\nb\tc'],
  ['escaped line ends are paragraphs', 'a\\\nb', 'a|b'],
  ['raw line ends are nothing', 'a\r\nb', 'ab'],
  ['hidden and deleted', 'a{\\v b}{\\deleted c}d', 'ad'],
  ['groups that a reader may ignore', 'a{\\*\\unknown b{c}}d', 'ad'],
  ['pictures and their bytes', 'a{\\pict\\bin5 }}}}}}b', 'ab'],
  ['binary data that is said to be larger than the file', 'a{\\pict\\bin2000000000 zz}b', 'ab'],
  ['objects show what stands in for them', 'a{\\object{\\*\\objdata 0102}{\\result b}}c', 'abc'],
  ['the better of two forms', 'a{\\upr{b}{\\*\\ud{c}}}d', 'acd'],
  ['huge parameters', `a\\fs${'9'.repeat(500)} \\u99999999999?b`, 'ab']
])('%s', (_, body, text) => {
  expect(textOf(rtf(body))).toBe(text)
})

test('UTF-8, which RTF does not know but some programs write', () => {
  expect(readRtf(new TextEncoder().encode(rtf('café'))).paragraphs[0]?.text).toBe('café')
})

test('a story with styles, footnote, link, list and table', async () => {
  const file = rtf(
    `\\pard\\s1\\b\\fs40 Council backs winter ferry\\b0\\fs24\\par\\pard\\plain By Mara Lindqvist\\par
    {\\field{\\*\\fldinst HYPERLINK "https://example.org/a"}{\\fldrslt The plan}} was approved on Tuesday{\\footnote\\pard Without postal votes.}, the council said.\\par
    \\pard\\plain\\s2 Fish and bridges\\par\\pard\\plain {\\listtext\\'95\\tab}\\ls1 Six crossings a day\\par
    \\pard\\trowd\\cellx1\\cellx2\\intbl Party\\cell Votes\\cell\\row\\intbl Harbour list\\cell 7\\cell\\row
    \\pard\\plain The service starts on Monday, the plan says.`,
    '{\\stylesheet{\\s0 Normal;}{\\s1\\b Titre;}{\\s2\\b Titre 2;}{\\*\\cs3 Strong;}}{\\info{\\title Council backs winter ferry}{\\author Typist}{\\creatim\\yr2015\\mo3\\dy16\\hr9\\min5}}'
  )
  const article = await readArticle(bytesOf(file), 'ferry.rtf')
  expect(article.headline).toMatchObject({ value: 'Council backs winter ferry', how: 'style “Titre”' })
  expect(article.bylines?.value).toEqual(['Mara Lindqvist'])
  expect(article.published).toMatchObject({ value: '2015-03-16T09:05', sure: 0.3 })
  expect(blocksOf(article)).toEqual([
    'paragraph The plan was approved on Tuesday, the council said.',
    'subhead Fish and bridges',
    'list-item Six crossings a day',
    'table Party\tVotes\nHarbour list\t7',
    'paragraph The service starts on Monday, the plan says.',
    'note Without postal votes.'
  ])
})

test('wire copy that was pasted line by line is put together', async () => {
  const lines = [
    'Council backs winter ferry',
    '',
    'The council approved the winter ferry plan on Tuesday after a long meeting,',
    'and the service starts on Monday with six crossings a day, the plan says it',
    'will cost nothing for those who live on the islands and a little for all of',
    'the others who come to see them.'
  ]
  const article = await readArticle(bytesOf(rtf(lines.join('\\par\n'))), 'wire.rtf')
  expect(article.text).toBe(lines.slice(2).join(' '))
})

test('paragraphs come with their look, for those who split exports', async () => {
  const paragraphs = await rtfParagraphs(bytesOf(rtf('\\qc\\b\\fs32 Title\\b0\\par\\page\\pard 1 of 2\\par')))
  expect(paragraphs.ok && paragraphs.value).toMatchObject([
    { text: 'Title', bold: true, size: 16, alignment: 'center', newPage: false },
    { text: '1 of 2', newPage: true }
  ])
})

test('a brace too many loses nothing, a missing one neither', () => {
  expect(textOf(`${rtf('first\\par')}\\par second`)).toContain('second')
  expect(textOf(rtf('first').slice(0, -1))).toBe('first')
})

test('files without words are refused as empty', async () => {
  expect(await refusalOf(bytesOf('{\\rtf1}'), 'a.rtf')).toBe('empty')
})

test.each([
  ['groups', '{'.repeat(200_000)],
  ['groups that are closed', `${'{'.repeat(100_000)}x${'}'.repeat(100_000)}`],
  ['backslashes', '\\\\'.repeat(500_000)],
  ['a word without end', `\\${'a'.repeat(1_000_000)}`],
  ['picture digits', `{\\pict ${'0f'.repeat(2_000_000)}}`],
  ['cells', '\\cell'.repeat(200_000)],
  ['footnotes', '{\\footnote '.repeat(20_000)]
])('a million %s are read in a second', (_, body) => {
  const before = performance.now()
  readRtf(bytesOf(rtf(body)))
  expect(performance.now() - before).toBeLessThan(2000)
})

test('any bytes behind the first ones give paragraphs', () => {
  const word = fc.constantFrom(
    ...[
      '{',
      '}',
      '\\par',
      '\\*',
      '\\u1?',
      "\\'e9",
      '\\cell',
      '\\row',
      '\\footnote',
      '\\shptxt',
      '\\upr',
      '\\ud'
    ],
    ...[
      '\\fonttbl',
      '\\stylesheet',
      '\\info',
      '\\title',
      '\\bin3',
      '\\fldinst',
      '\\result',
      '\\object',
      ' x',
      '\\intbl'
    ]
  )
  fc.assert(fc.property(fc.array(word), (words) => void readRtf(bytesOf(`{\\rtf1 ${words.join('')}`))))
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void readRtf(bytes)))
})

test('damage gives an article or a refusal', async () => {
  await readsOrRefuses(bytesOf(rtf('Council backs ferry\\par The council said so on Tuesday.')), 'a.rtf')
})
