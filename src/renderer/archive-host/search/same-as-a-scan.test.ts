import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { meets } from '#shared/query/highlight.ts'
import { readQuery } from '#shared/query/read-query.ts'
import { searchWords } from '#shared/query/search-words.ts'
import { sqliteSearch } from '../testing/sqlite-search.ts'
import { importFiles, testArchive, testDraft, testFile, type TestArchive } from '../testing/test-archive.ts'

const samples = join(import.meta.dirname, '../../../../resources/samples')
const QUERIES = 500
/** Stands between headline and text in what is scanned, so that no phrase runs from one into the other. */
const BETWEEN = '\n\nqqqq\n\n'

type Article = { readonly headline: string; readonly text: string }
/** Every paragraph of the samples as an article: real words, with accents and marks of all shapes. */
const articles: readonly Article[] = readdirSync(samples, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(txt|md|html?)$/.test(entry.name))
  .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split(/\n\s*\n/))
  .map((paragraph) => paragraph.trim())
  .filter((paragraph) => searchWords(paragraph).length > 8)
  .map((paragraph, at) => ({ headline: `${paragraph.slice(0, 30)} ${String(at)}`, text: paragraph }))

/** Numbers below 1, the same in every run (mulberry32, Tommy Ettinger, public domain). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Searches as people type them, most from words that stand in one article, so that most of them find something. */
function typedQueries(next: () => number): string[] {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)]
  return Array.from({ length: QUERIES }, () => {
    const { text = '' } = pick(articles) ?? {}
    const words = searchWords(text).map(({ start, end }) => text.slice(start, end))
    const word = (): string => pick(words) ?? ''
    const from = Math.floor(next() * Math.max(1, words.length - 3))
    const phrase = `“${words.slice(from, from + 2 + Math.floor(next() * 2)).join(' ')}”`
    const other = searchWords(pick(articles)?.text ?? '')[0]?.word ?? 'nothing'
    const forms = [
      word(),
      `${word()} ${word()}`,
      phrase,
      `${word().slice(0, 4)}*`,
      `"${word()}"`,
      `${word()} OR ${other}`,
      `${word()} -${other}`,
      `(${word()} OR ${other}) ${phrase}`,
      `${phrase} -${other} ${word().toUpperCase()}`,
      `title:${word()}`,
      `NEAR(${word()} ${word()}, 5)`
    ]
    return pick(forms) ?? ''
  })
}

let made: TestArchive
beforeAll(async () => {
  made = await testArchive(await sqliteSearch())
  const language = { value: 'en', how: 'test', sure: 1 }
  const files = articles.map((facts, at) =>
    testFile(`/${String(at)}.txt`, [{ ...testDraft(facts), language }])
  )
  await importFiles(made.requests, files)
  await made.requests['search:settle']({})
})

test('500 random searches find the same articles as reading through all of them', async () => {
  expect(articles.length).toBeGreaterThan(50)
  let found = 0
  for (const typed of typedQueries(random(5))) {
    const { tree } = readQuery(typed)
    const scanned = articles.flatMap(({ headline, text }, at) => {
      const read = typed.startsWith('title:') ? headline : headline + BETWEEN + text
      return meets(tree, read, 'en') ? [at + 1] : []
    })
    const query = {
      scope: { kind: 'all' },
      text: typed,
      sort: { by: 'imported', descending: false }
    } as const
    const { ids } = await made.requests['articles:ids']({ query })
    expect(ids, typed).toEqual(scanned)
    if (ids.length > 0) found += 1
  }
  // A scan and an index that both find nothing would agree on everything.
  expect(found).toBeGreaterThan(QUERIES / 2)
})
