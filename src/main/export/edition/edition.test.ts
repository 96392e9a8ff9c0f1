import { expect, test } from 'vitest'
import type { ExportRequest } from '#shared/export/export-request.ts'
import { buildStory } from '../testing/build-story.ts'
import { sampleDocument, sampleImprint, sampleRequest } from '../testing/sample-document.ts'
import { bodyParts } from './body-parts.ts'
import { contentsLines, holdsWords } from './contents.ts'
import { makeEdition } from './edition.ts'
import { quotedWords } from './wording.ts'
import { writtenDate } from './written-date.ts'

const edit = (change: Partial<ExportRequest> = {}) =>
  makeEdition(sampleDocument, { ...sampleRequest, ...change }, sampleImprint)

test('sources and quotes are numbered in order of appearance, each once', () => {
  const { sources, citations } = edit()
  expect(sources.map(({ number, article }) => [number, article.id])).toEqual([
    [1, 1],
    [2, 3],
    [3, 2]
  ])
  expect(citations.map(({ number, quote }) => [number, quote.exact.slice(0, 8)])).toEqual([
    [1, 'Nobody a'],
    [2, 'We *had*'],
    [3, 'a work o'],
    [4, 'I will n'],
    [5, 'سنفتح ال']
  ])
})

test.each([
  ['all', ['accepted', 'edited', 'suggested']],
  ['kept', ['accepted', 'edited']],
  ['none', []]
] as const)('“%s” sets apart quotes that are %s', (quotes, states) => {
  const [first] = edit({ quotes }).sections[0]?.entries ?? []
  const chosen = first?.kind === 'story' ? first.citations.map(({ quote }) => quote.state) : []
  expect([...new Set(chosen)].toSorted()).toEqual(states)
})

test('a quote with a place of its own is not set apart below its story as well, and is printed whatever was chosen', () => {
  const [story] = edit().sections[0]?.entries ?? []
  expect(story?.kind === 'story' && story.setApart.map(({ number }) => number)).toEqual([1, 2])
  expect(edit({ quotes: 'none' }).citations).toHaveLength(2)
})

test('a story in two collections is printed once and pointed to after that', () => {
  const entries = edit().sections.flatMap(({ entries }) => entries)
  const inquiry = entries.filter((entry) => entry.kind === 'story' && entry.source.number === 1)
  expect(inquiry.map((entry) => entry.kind === 'story' && entry.first)).toEqual([true, false])
  expect(edit().stories).toBe(3)
})

test('the list of contents follows nesting, and leaves out quotes below their own story', () => {
  expect(contentsLines(edit()).map(({ kind, depth, target }) => `${depth} ${kind} ${target}`)).toEqual([
    '0 story story-1',
    '0 quotes quote-4',
    '0 section section-2',
    '1 story story-2',
    '1 story story-3',
    '1 story story-1',
    '0 sources sources'
  ])
})

test('what it holds is said with the dates known', () => {
  expect(holdsWords(edit()).join(', ')).toBe('3 stories, 5 quotes, May 2024 – 3 Sep 2024, 1 undated')
})

test('several collections side by side all keep their headings', () => {
  const flat = {
    ...sampleDocument,
    sections: sampleDocument.sections.map((section) => ({ ...section, level: 0 }))
  }
  const { sections } = makeEdition(flat, sampleRequest, sampleImprint)
  expect(sections.map(({ title, depth }) => [title, depth])).toEqual([
    ['The harbour inquiry', 1],
    ['After the vote', 1]
  ])
})

test('no word of the text is dropped, whatever the blocks say', () => {
  const { body } = buildStory(1, 'x', [
    ['paragraph', 'one'],
    ['paragraph', 'two'],
    ['paragraph', 'three']
  ])
  const [first, , third] = body.blocks
  const holes = {
    ...body,
    blocks: [first, third].filter((block) => block !== undefined),
    captions: [{ text: 'late', credit: null, date: null, after: 9 }]
  }
  const words = bodyParts(holes).map((part) =>
    part.part === 'caption' ? part.caption.text : part.text.trim()
  )
  expect(words).toEqual(['one', 'two', 'three', 'late'])
  const overlapping = {
    ...body,
    blocks: [
      { kind: 'paragraph' as const, start: 0, end: 8 },
      { kind: 'paragraph' as const, start: 5, end: 15 }
    ]
  }
  expect(
    bodyParts(overlapping)
      .map((part) => (part.part === 'block' ? part.text : ''))
      .join('')
  ).toBe(body.text)
})

test.each([
  ['2015', '2015'],
  ['2015-03', 'Mar 2015'],
  ['2015-03-04', '4 Mar 2015'],
  ['2019-03-26T12:38:00-05:00', '26 Mar 2019']
])('%s is written %s', (when, words) => expect(writtenDate(when)).toBe(words))

test.each([
  ['"', 'so', '" he', '“so”'],
  ['« ', 'ainsi', ' »', '«ainsi»'],
  ['„', 'so', '“ sagte', '„so“'],
  ['said ', 'so', ' he', '“so”']
])('quotes keep the marks they were printed with: %s%s%s', (prefix, exact, suffix, words) => {
  const quote = edit().citations[0]?.quote
  expect(quote && quotedWords({ ...quote, prefix, exact, suffix })).toBe(words)
})
