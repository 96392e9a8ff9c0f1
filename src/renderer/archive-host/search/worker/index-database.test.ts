import type { Database } from '@sqlite.org/sqlite-wasm'
import fc from 'fast-check'
import initSqlite from '@sqlite.org/sqlite-wasm'
import { beforeAll, expect, test } from 'vitest'
import { highlight, meets } from '#shared/query/highlight.ts'
import { readQuery } from '#shared/query/read-query.ts'
import type { IndexDocument } from '#shared/query/search-contract.ts'
import { searchWords, spacedForIndex } from '#shared/query/search-words.ts'
import { toMatch } from '#shared/query/to-match.ts'
import { IndexDatabase } from './index-database.ts'

let memory: () => Database
beforeAll(async () => {
  const sqlite = await initSqlite()
  memory = () => new sqlite.oo1.DB(':memory:')
})

const open = (db = memory(), archive = 'a') => new IndexDatabase(db, archive, memory)
const document = (id: number, words: Partial<IndexDocument>): IndexDocument => ({
  id,
  headline: '',
  byline: '',
  source: '',
  text: '',
  captions: '',
  note: '',
  language: 'en',
  ...words
})

function find(index: IndexDatabase, typed: string): number[] {
  const { tree } = readQuery(typed)
  const match = tree && toMatch(tree, ['en'])
  if (match === null) throw new Error(`the index cannot say ${typed}`)
  const { ids, scores } = index.find(match, true)
  return Array.from(ids, (id, at) => ({ id, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
}

test('finds by all words, phrases, prefixes, either and without, the headline first', () => {
  const index = open()
  index.write(
    [
      document(1, { text: 'Putin spoke in Moscow about the war.' }),
      document(2, { headline: 'Putin speaks', text: 'Nothing else.' }),
      document(3, { text: 'Talks in Kyiv; the mother-in-law of all wars.', note: 'Café' })
    ],
    3
  )
  expect(find(index, 'putin')).toEqual([2, 1])
  expect(find(index, 'putin moscow')).toEqual([1])
  expect(find(index, '“about the war”')).toEqual([1])
  expect(find(index, '"war the"')).toEqual([])
  expect(find(index, 'war*').sort()).toEqual([1, 3])
  expect(find(index, 'in moscow OR kyiv').sort()).toEqual([1, 3])
  expect(find(index, 'in -moscow')).toEqual([3])
  expect(find(index, 'in -war')).toEqual([])
  expect(find(index, 'mother-in-law')).toEqual([3])
  expect(find(index, 'CAFE')).toEqual([3])
})

test('finds by stems beside words, but phrases and prefixes as they are written', () => {
  const index = open()
  index.write(
    [
      document(1, { text: 'Immigration officers were running late.' }),
      document(2, { text: 'Die Häuser der Stadt', language: 'de' })
    ],
    2
  )
  expect(find(index, 'officer runs')).toEqual([1])
  expect(find(index, 'immigra*')).toEqual([1])
  expect(find(index, '"officer"')).toEqual([])
  expect(find(index, 'text:officer')).toEqual([1])
  expect(find(index, 'title:officer')).toEqual([])
})

test('Chinese, Japanese, Korean and Thai are found by any characters that follow each other', () => {
  const index = open()
  index.write(
    [
      document(1, { text: '北京市政府宣布新计划' }),
      document(2, { text: '東京オリンピックの開会式' }),
      document(3, { text: '서울에서 열린 회의' }),
      document(4, { text: 'นายกรัฐมนตรีไทย' })
    ],
    4
  )
  expect(find(index, '市政')).toEqual([1])
  expect(find(index, '京')).toHaveLength(2)
  expect(find(index, 'オリン')).toEqual([2])
  expect(find(index, '서울')).toEqual([3])
  expect(find(index, 'ไทย')).toEqual([4])
})

test('replaces an entry, and counts each article once', () => {
  const index = open()
  expect(index.write([document(1, { note: 'old' })], 1)).toEqual({ lastId: 1, count: 1 })
  expect(index.write([document(1, { note: 'new' })], null)).toEqual({ lastId: 1, count: 1 })
  expect(find(index, 'old')).toEqual([])
  expect(find(index, 'new')).toEqual([1])
})

test('is kept for its own archive and made afresh for another', () => {
  const db = memory()
  new IndexDatabase(memory(), 'a', () => db).write([document(7, { text: 'kept' })], 7)
  expect(open(db).progress()).toEqual({ lastId: 7, count: 1 })
  expect(open(db, 'other').progress()).toEqual({ lastId: 0, count: 0 })
})

const letters = fc.constantFrom(
  ...'abZéÉñßẞøłςΣάйЙёıİµſ中日0٣½²_-\'’“”"«»*()^:+{}[]~ \t\n.,ﬁ\u0301\u0308\u093f\u200d',
  'OR',
  'AND',
  'NOT',
  'NEAR',
  ' -',
  ' "',
  '😀',
  '\u{1d7d8}'
)
const anyText = fc.oneof(
  fc.array(letters, { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' })
)

test('nothing that can be typed is a syntax error', () => {
  const index = open()
  index.write([document(1, { text: 'a b' })], 1)
  fc.assert(
    fc.property(anyText, (typed) => {
      const { tree } = readQuery(typed)
      const match = tree && toMatch(tree, ['en', 'fr'])
      if (match !== null) index.find(match, true)
    }),
    { numRuns: 3000 }
  )
})

/** The words of a text as FTS5 itself cuts and folds them, in order. */
function wordsBySqlite(db: Database, text: string): unknown[] {
  db.exec({ sql: 'DELETE FROM t; INSERT INTO t (x) VALUES (?)', bind: [spacedForIndex(text)] })
  return db.selectValues('SELECT term FROM v ORDER BY offset')
}

function tokenizer(): Database {
  const db = memory()
  db.exec(
    `CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61 remove_diacritics 2');
     CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)`
  )
  return db
}
const ourWords = (text: string): string[] => searchWords(text).map(({ word }) => word)

test('our words are the words of SQLite, so what is highlighted is what was found', () => {
  const db = tokenizer()
  const samples = [
    'Éric ÉCOLE naïve',
    'Ωμέγα ΣΊΣΥΦΟΣ',
    'Йод ёлка',
    'ẞ ß straße',
    'it’s "he’s"',
    '½ ٣ x²',
    'ﬁn Ǆ'
  ]
  const text = fc.oneof(
    fc.constantFrom(...samples),
    fc.array(letters, { maxLength: 24 }).map((parts) => parts.join(''))
  )
  fc.assert(
    fc.property(text, (written) => {
      expect(ourWords(written)).toEqual(wordsBySqlite(db, written))
    }),
    { numRuns: 1000 }
  )
})

test('every Latin, Greek, Cyrillic, Hebrew and Arabic letter is folded as SQLite folds it', () => {
  const db = tokenizer()
  const ranges = [
    [0x20, 0x36f],
    [0x370, 0x52f],
    [0x5d0, 0x5ea],
    [0x621, 0x64a],
    [0x1e00, 0x1fff]
  ] as const
  for (const [first, last] of ranges) {
    const codes = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    // Letters that are younger than SQLite's tables are folded by JavaScript's rules instead.
    const young = new Set([0x37f, 0x528, 0x52a, 0x52c, 0x52e])
    const assigned = codes
      .map((code) => String.fromCodePoint(code))
      .filter((c) => /\P{Cn}/u.test(c) && !young.has(c.codePointAt(0) ?? 0))
    const text = assigned.map((character) => `x${character}y`).join(' ')
    expect(ourWords(text)).toEqual(wordsBySqlite(db, text))
  }
})

test('what SQLite finds in a text, our own reading of the query finds too', () => {
  const index = open()
  const word = fc.constantFrom('war', 'wars', 'peace', 'Kyiv', 'café', 'in-law', '北京')
  const typed = fc.array(
    fc.oneof(
      word,
      word.map((w) => `-${w}`),
      word.map((w) => `"${w} in"`),
      fc.constantFrom('OR', 'NEAR/1', '(', ')', 'ca*', '京市')
    ),
    {
      minLength: 1,
      maxLength: 5
    }
  )
  const story = fc.array(fc.oneof(word, fc.constantFrom('in', 'CAFÉ', 'caffeine', 'warring', '北京市')), {
    maxLength: 8
  })
  fc.assert(
    fc.property(typed, story, (pieces, words) => {
      const { tree } = readQuery(pieces.join(' '))
      fc.pre(tree !== null && toMatch(tree, ['en']) !== null)
      const text = words.join(' ')
      index.write([document(1, { text })], 1)
      const found = find(index, pieces.join(' ')).length > 0
      expect(meets(tree, text, 'en')).toBe(found)
      if (found) expect(highlight(tree, text, 'en').length).toBeGreaterThan(0)
    }),
    { numRuns: 500 }
  )
})
