import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { makeEdition } from '../edition/edition.ts'
import { buildQuote, buildStory } from '../testing/build-story.ts'
import { sampleDocument, sampleImprint, sampleRequest } from '../testing/sample-document.ts'
import { bodyHtml } from './body-html.ts'
import { printDocument } from './print-document.ts'
import { headOfEachPage, runningHeads } from './running-heads.ts'

const edition = makeEdition(sampleDocument, sampleRequest, sampleImprint)
const documentOf = (markup: string) => parseHTML(markup).document
const document = documentOf(printDocument(edition, new Map()))

describe('nothing of an article becomes markup', () => {
  const hostile = '</title></p><script>alert(1)</script><img src=x onerror="x"> " \' & <!-- \0'
  const story = buildStory(
    1,
    hostile,
    [
      ['paragraph', hostile],
      ['subhead', hostile],
      ['table', hostile]
    ],
    {
      dek: { value: hostile, how: hostile, sure: 0.1 },
      bylines: { value: [hostile], how: hostile, sure: 0.1 },
      source: { value: hostile, how: hostile, sure: 0.1 },
      language: { value: 'en" onload="x', how: 'x', sure: 1 },
      url: { value: 'javascript:alert(1)', how: 'x', sure: 1 },
      original: { sha256: 'a'.repeat(64), part: 0, fileName: hostile, path: hostile, bytes: 1 },
      flags: [{ name: 'truncated', evidence: [hostile] }]
    },
    [{ text: hostile, credit: hostile, date: null, after: -1 }]
  )
  const quote = buildQuote(story, hostile, {
    note: hostile,
    speaker: { mention: hostile, name: hostile, role: hostile, affiliation: null }
  })
  const hostileEdition = makeEdition(
    {
      description: hostile,
      sections: [
        {
          title: hostile,
          level: 0,
          description: hostile,
          items: [{ kind: 'article', ...story, quotes: [quote], tags: [hostile], note: hostile }]
        }
      ]
    },
    { ...sampleRequest, title: hostile },
    { ...sampleImprint, version: hostile }
  )

  test.each([
    ['document', printDocument(hostileEdition, new Map())],
    ['running heads', runningHeads(hostileEdition, new Map([['story-1', 2]]), 3)]
  ])('in the %s', (_name, markup) => {
    const printed = documentOf(markup)
    expect(printed.querySelectorAll('script, img, style, iframe, object')).toHaveLength(0)
    for (const element of printed.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(['class', 'id', 'href', 'dir', 'lang', 'charset', 'content', 'http-equiv', 'rel']).toContain(
          name
        )
        if (name === 'href') expect(value).toMatch(/^(#[a-z]+(-\d+)?|print\.css|fonts\.css)$/)
      }
    }
  })
})

test('every link of the document has its target', () => {
  const links = [...document.querySelectorAll('a[href]')].map(
    (link) => link.getAttribute('href')?.slice(1) ?? ''
  )
  expect(links.length).toBeGreaterThan(10)
  for (const id of links) expect(document.getElementById(id), id).not.toBeNull()
})

test('filled-in page numbers change nothing but the numbers', () => {
  const pages = new Map([
    ['story-1', 3],
    ['sources', 7]
  ])
  const filled = printDocument(edition, pages)
  const blank = printDocument(edition, new Map())
  expect(filled).not.toBe(blank)
  const numbers = /(<span class="page">)\d+/g
  expect(filled.replace(numbers, '$1')).toBe(blank.replace(numbers, '$1'))
})

test('the body holds the text word for word, with its quotes marked', () => {
  const body = document.querySelector('.body')
  for (const cite of body?.querySelectorAll('.cite, figure') ?? []) cite.remove()
  const marks = [...(body?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)
  expect(marks).toEqual([
    'Nobody asked the divers,',
    'We *had* a price: 4.5m_euros, #1 on the list.',
    'a work of fiction'
  ])
  const plain = (text = '') => text.replace(/\s+/g, '')
  expect(plain(body?.textContent ?? '')).toBe(plain(edition.sources[0]?.body?.text))
})

test('overlapping quotes are all marked and numbered; one that lost its place is not', () => {
  const story = buildStory(1, 'x', [['paragraph', 'He said “one two three four” and left.']])
  const citation = (number: number, exact: string, facts = {}) => ({
    number,
    article: story.article,
    quote: buildQuote(story, exact, facts)
  })
  const { markup } = bodyHtml(story.body, [
    citation(1, 'one two three'),
    citation(2, 'two three four'),
    citation(3, 'left', { anchor: 'lost' })
  ])
  const numbers = documentOf(`<body>${markup}</body>`).querySelectorAll('.cite')
  expect([...numbers].map(({ textContent }) => textContent)).toEqual(['1', '2'])
  expect(markup).toContain('<mark> four</mark>”<a')
})

test('running heads name the story that a page shows', () => {
  const pages = new Map([
    ['story-1', 3],
    ['story-2', 5],
    ['story-3', 5],
    ['sources', 7]
  ])
  const [one, , three] = edition.sources.map(({ article }) => article.headline.value)
  expect(headOfEachPage(edition, pages, 8)).toEqual([
    'Contents',
    'Contents',
    one,
    one,
    three,
    three,
    'Sources and verification',
    'Sources and verification'
  ])
})
