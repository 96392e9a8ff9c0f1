import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { Article } from '#shared/article/article.ts'
import { correctable } from '#shared/article/correctable.ts'
import { newArticle } from '../imports/new-article.ts'
import { testDraft } from '../testing/test-archive.ts'
import { correctField } from './correct-field.ts'

const file = { fileName: 'a.txt', path: '/a.txt', bytes: 1 }
const { article } = newArticle(testDraft({ source: 'Metro' }), {
  ...{ id: 1, file, sha256: 'a'.repeat(64), importId: 1, at: '2026-03-01T10:00:00.000Z' }
})
const valid: Partial<Record<(typeof correctable)[number], string>> = {
  published: '2015-03',
  updated: '2015-03-04T12:30+01:00',
  eventDate: '2015',
  embargoUntil: '2015-03-04',
  url: 'https://example.org/story',
  language: 'fr',
  people: 'Ann Lee; Bo Ek'
}

describe('every correctable field', () => {
  test.each(correctable)('%s is set, remembered as set, and made unknown again', (field) => {
    const set = correctField(article, field, valid[field] ?? 'Words')
    expect(set.corrected).toEqual([field])
    expect(Article.safeParse(set).success).toBe(true)
    if (field === 'headline') return
    const emptied = correctField(set, field, '')
    expect(emptied.corrected).toEqual([field])
    expect({ ...emptied, corrected: undefined, names: undefined }).toEqual({
      ...correctField(article, field, ''),
      ...{ corrected: undefined, names: undefined }
    })
  })
})

test.each([
  ['eventDate', '2015-02-31'],
  ['embargoUntil', 'tomorrow'],
  ['updated', '4 March'],
  ['url', 'example.org'],
  ['url', 'javascript:alert(1)'],
  ['headline', '']
] as const)('%s is never “%s”', (field, typed) => {
  expect(() => correctField(article, field, typed)).toThrow()
})

test('a place keeps date and agency of its dateline', () => {
  const dateline = { value: { place: 'LODON', date: '2015-03-04', agency: 'AP' }, how: 'dateline', sure: 1 }
  expect(correctField({ ...article, dateline }, 'datelinePlace', 'LONDON').dateline).toEqual({
    value: { place: 'LONDON', date: '2015-03-04', agency: 'AP' },
    how: 'corrected by hand',
    sure: 1
  })
})

test('what stands there already is no correction', () => {
  expect(correctField(article, 'source', 'Metro')).toBe(article)
})
