import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractHtml } from './extract-html.ts'

const root = join(import.meta.dirname, 'fixtures')
const pages = readdirSync(root).map((name) => ({
  name,
  html: readFileSync(join(root, name, 'source.html'), 'utf8')
}))

test.each(pages)('$name', async ({ name, html }) => {
  const actual = `${JSON.stringify(extractHtml(html), null, 2)}\n`
  await expect(actual).toMatchFileSnapshot(join(root, name, 'expected.json'))
})

test('a page without text is refused with what to do', () => {
  const result = extractHtml('<!doctype html><div id="root"></div><script>start()</script>')
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.error).toMatchObject({ code: 'no-text' })
})

test('the address given is for pages that state none, or only the front page', () => {
  const words = '<h1>Title of it</h1><p>Some words here.</p>'
  const addressOf = (head: string): string | false | undefined => {
    const result = extractHtml(head + words, { url: 'https://b.example/y?from=mail' })
    return result.ok && result.value.url?.value
  }
  expect(addressOf('')).toBe('https://b.example/y?from=mail')
  expect(addressOf('<link rel="canonical" href="https://a.example/x">')).toBe('https://a.example/x')
  expect(addressOf('<link rel="canonical" href="https://a.example/">')).toBe('https://b.example/y?from=mail')
})

const story = [
  'The council met on Monday evening and agreed, after a long debate, to repair the old bridge before winter comes.',
  'The work will cost four million and take until the end of November, said the engineer who wrote the plan for it.',
  'Two members voted against it, because the money was meant for the school that burned down in the spring of last year.'
]
const paragraphs = story.map((words) => `<p>${words}</p>`).join('')
const textOf = (html: string): string => {
  const result = extractHtml(`<h1>Bridge to be repaired</h1><div class="article-body">${html}</div>`)
  return result.ok ? result.value.text : ''
}

test('readers’ comments are no part of the story, unless they are all there is', () => {
  const thread = `<ol class="comment-list">${story.map((words) => `<li><p>I think that ${words}</p></li>`).join('')}</ol>`
  expect(textOf(paragraphs + thread)).toBe(story.join('\n\n'))
  expect(textOf(thread)).toContain('I think that')
})

test('words of a pop-up inside a line are left out', () => {
  const popup = '<span class="tooltip-text">More about this person and every story on him</span>'
  expect(textOf(paragraphs.replace('council', `council${popup}`))).toBe(story.join('\n\n'))
})

test('a line that opens with a picture’s credit is a caption, the site’s own line is not', () => {
  const html = paragraphs.replace('</p>', '</p><p>© Jo Abara The old bridge at low water.</p>')
  const body = `<div class="article-body">${html}</div><p>© 2024 The Estuary Post</p>`
  const result = extractHtml(`<h1>Bridge to be repaired</h1>${body}`)
  expect(result.ok && result.value.text).toBe(story.join('\n\n'))
  expect(result.ok && result.value.captions.map(({ text }) => text)).toEqual([
    '© Jo Abara The old bridge at low water.'
  ])
})

test('an agency in the byline is no person', () => {
  const result = extractHtml(`<h1>Bridge to be repaired</h1><p>By Mara Linden and Reuters</p>${paragraphs}`)
  expect(result.ok && result.value.bylines?.value).toEqual(['Mara Linden'])
  expect(result.ok && result.value.agency?.value).toBe('Reuters')
})

/** Text and offsets agree whatever the page was. */
function expectSound(html: string): void {
  const result = extractHtml(html)
  if (!result.ok) return
  const { text, blocks, captions, body } = result.value
  const words = blocks.map(({ start, end }) => text.slice(start, end))
  expect(words.join('\n\n')).toBe(text)
  expect(words.every((block) => block.trim() === block && block !== '')).toBe(true)
  expect(captions.every(({ after }) => after >= -1 && after < blocks.length)).toBe(true)
  expect(body.sure).toBeGreaterThanOrEqual(0)
  expect(body.sure).toBeLessThanOrEqual(1)
}

describe('any input', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'a',
    'table',
    'tr',
    'td',
    'li',
    'ul',
    'h1',
    'h2',
    'b',
    'svg',
    'script',
    'title',
    'br',
    'pre',
    'figure',
    'figcaption',
    'body',
    'html',
    'template'
  )
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc
      .tuple(tag, fc.string({ unit: 'binary' }))
      .map(([name, value]) => `<${name} class="${value}" style='${value}'>`),
    fc.lorem({ maxCount: 30 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '&nbsp;',
      '&#x110000;',
      '&#0;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<script type="application/ld+json">{"@context":"https://schema.org","author":[[['
    )
  )
  test('made-up markup never throws and keeps its offsets', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => expectSound(pieces.join(''))))
  })

  test('damaged pages never throw and keep their offsets', () => {
    const cut = fc.record({
      page: fc.constantFrom(...pages),
      from: fc.nat(6_000),
      length: fc.nat(60),
      put: fc.oneof(piece, fc.constant(''))
    })
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), (cuts) => {
        const html = cuts.reduce(
          (at, { from, length, put }) => at.slice(0, from) + put + at.slice(from + length),
          cuts[0]?.page.html ?? ''
        )
        expectSound(html)
      })
    )
  })
})

describe('hostile pages', () => {
  const repeat = (text: string, count: number): string => text.repeat(count)
  const words =
    '<p>The council met on Monday and agreed, after a long debate, to repair the bridge before winter.</p>'
  const hostile: readonly (readonly [string, (size: number) => string])[] = [
    ['nested elements', (size) => `${repeat('<div>', size)}${words}`],
    ['nested formatting with stray end tags', (size) => repeat('<b>', size) + repeat('</i>', size) + words],
    ['nested tables', (size) => `${repeat('<table><tr><td>', size / 3)}${words}`],
    ['many line breaks in one block', (size) => `<p>${repeat('a<br>', size)}</p>`],
    ['many pairs of line breaks', (size) => `<div>${repeat('a few words<br><br>', size / 3)}</div>`],
    ['one huge attribute', (size) => `<p class="${repeat('related ', size)}">${words}`],
    [
      'many attributes',
      (size) => `<p ${Array.from({ length: size / 4 }, (_, at) => `a${at}=x`).join(' ')}>${words}`
    ],
    ['unclosed brackets', (size) => repeat('<', size) + words],
    ['many short paragraphs', (size) => repeat('<p>On 3 March 2020 she said so.</p>', size / 10)],
    ['a long run of spaces', (size) => `<p>a${repeat(' ', size)}b</p><title>${repeat(' - ', size)}</title>`],
    [
      'deep JSON-LD',
      (size) =>
        `<script type="application/ld+json">${repeat('{"https://schema.org":', size / 4)}</script>${words}`
    ],
    [
      'a long articleBody',
      (size) =>
        `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","articleBody":"${repeat('one two <b ', size)}"}</script>${repeat(words, 50)}`
    ],
    [
      'links in a list',
      (size) => `<ul>${repeat('<li><a href="/x">a headline of some length</a>', size / 10)}</ul>${words}`
    ],
    ['a table of many cells', (size) => `<table>${repeat('<tr><td>1<td>2', size / 5)}</table>${words}`]
  ]
  const SIZE = 100_000
  test.each(hostile)('%s', (_, build) => {
    const html = build(SIZE)
    const start = performance.now()
    expectSound(html)
    // Generous for a slow machine; quadratic work would take minutes.
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
