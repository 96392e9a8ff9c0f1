import { expect, test } from 'vitest'
import { findInText } from './find-in-text.ts'
import { articleHits, stepIn } from './article-hits.ts'

const found = (value: string) => ({ value, how: 'test', sure: 1 })
const text = 'A ferry sails.\n\nNo ferry, no ferry.'
const caption = (words: string, after: number) => ({ text: words, credit: null, date: null, after })
const read = {
  article: { headline: found('The ferry'), dek: found('Nothing') },
  body: {
    text,
    blocks: [
      { kind: 'paragraph', start: 0, end: 14 },
      { kind: 'paragraph', start: 16, end: text.length }
    ],
    captions: [caption('A ferry at sea', 0), caption('Ferry first', -1)]
  }
} as const

test('hits stand in the order of reading: headline, captions at the head, then text with its captions', () => {
  const { order, captions } = articleHits(read, (words) => findInText(words, 'ferry'))
  expect(order).toEqual(['headline-0', 'caption-1-0', 'text-0', 'caption-0-0', 'text-1', 'text-2'])
  expect(captions).toEqual([[[2, 7]], [[0, 5]]])
})

test('steps go round', () => {
  const order = ['a', 'b', 'c']
  expect([stepIn(order, null, 1), stepIn(order, null, -1)]).toEqual(['a', 'c'])
  expect([stepIn(order, 'c', 1), stepIn(order, 'a', -1)]).toEqual(['a', 'c'])
  expect(stepIn(order, 'gone', 1)).toBe('a')
  expect(stepIn([], null, 1)).toBeNull()
})
