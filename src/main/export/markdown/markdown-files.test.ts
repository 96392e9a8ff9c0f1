import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeEdition } from '../edition/edition.ts'
import { sampleDocument, sampleImprint, sampleRequest } from '../testing/sample-document.ts'
import { readCitationsComment } from './citations-comment.ts'
import { markdownFilePerStory } from './markdown-file-per-story.ts'
import { oneMarkdownFile } from './one-markdown-file.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const edition = makeEdition(sampleDocument, sampleRequest, sampleImprint)

describe('fixtures', () => {
  test('one file', async () => {
    const { name, text } = oneMarkdownFile(edition)
    await expect(text).toMatchFileSnapshot(join(fixtures, 'one-file', name))
  })

  test.each(markdownFilePerStory(edition).map(({ name, text }) => [name, text] as const))(
    'file per story: %s',
    async (name, text) => {
      await expect(text).toMatchFileSnapshot(join(fixtures, 'file-per-story', name))
    }
  )

  test('quotes only', async () => {
    const quotesOnly = makeEdition(
      sampleDocument,
      { ...sampleRequest, fullText: false, quotes: 'kept' },
      sampleImprint
    )
    await expect(oneMarkdownFile(quotesOnly).text).toMatchFileSnapshot(join(fixtures, 'quotes-only.md'))
  })
})

describe('links', () => {
  const files = [...markdownFilePerStory(edition), oneMarkdownFile(edition)]
  test.each(files.map(({ name, text }) => [name, text] as const))(
    'every link of %s leads somewhere',
    (_name, text) => {
      const anchors = new Set([...text.matchAll(/<span id="([^"]+)">/g)].map(([, id]) => `#${id}`))
      const names = new Set(files.map(({ name }) => name))
      const targets = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target = '']) => target)
      expect(targets.length).toBeGreaterThan(0)
      for (const target of targets) {
        expect(
          target.startsWith('#') ? anchors.has(target) : names.has(decodeURIComponent(target)),
          target
        ).toBe(true)
      }
    }
  )

  test.each(files.map(({ name, text }) => [name, text] as const))(
    'every footnote of %s is defined once',
    (_name, text) => {
      const used = new Set([...text.matchAll(/\[\^(q\d+)\](?!:)/g)].map(([, id]) => id))
      const defined = [...text.matchAll(/^\[\^(q\d+)\]:/gm)].map(([, id]) => id)
      expect(defined.toSorted()).toEqual([...used].toSorted())
    }
  )
})

test('front matter is YAML that keeps what is known and leaves out what is not', () => {
  const story = markdownFilePerStory(edition).find(({ name }) => name.startsWith('Harbour'))
  const front: unknown = parse(story?.text.split('---\n')[1] ?? '')
  expect(front).toMatchObject({
    headline: 'Harbour inquiry: “nobody asked the divers” & other costs',
    byline: ['Ana Torres', 'Jon Pike'],
    tags: ['harbour', 'United-Ports', '_2024'],
    flags: ['truncated'],
    unknown: ['published'],
    cuttings_export: 1
  })
  expect(front).not.toHaveProperty('published')
})

test('the citations of a file are read back, and name text that stands in the story', () => {
  const read = readCitationsComment(oneMarkdownFile(edition).text)
  expect(read.ok).toBe(true)
  if (!read.ok) return
  const bodies = new Map(
    sampleDocument.sections
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'article' ? [[item.article.original.sha256, item.body.text]] : []))
  )
  const quotes = read.value.sources.flatMap(({ original, quotes }) =>
    quotes.map((quote) => ({ quote, text: bodies.get(original.sha256) }))
  )
  expect(quotes.map(({ quote }) => quote.number).toSorted()).toEqual([1, 2, 3, 4, 5])
  for (const { quote, text } of quotes) expect(text?.slice(quote.start, quote.end)).toBe(quote.exact)
})

test('a comment cannot be ended by what it holds', () => {
  const title = 'a --> b <!-- c -- d'
  const { text } = oneMarkdownFile(makeEdition(sampleDocument, { ...sampleRequest, title }, sampleImprint))
  const comment = text.slice(text.indexOf('<!-- cuttings'))
  expect(comment.match(/-->/g)).toHaveLength(1)
  const read = readCitationsComment(text)
  expect(read.ok && read.value.title).toBe(title)
})
