import { expect, test } from 'vitest'
import { nudge, wordsAfter, wordsBefore, wordsOf } from './word-bounds.ts'

const text = 'He said, "we will not go," and left.'
const all = wordsOf(text)
const span = { start: text.indexOf('we'), end: text.indexOf(',"') }
const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)

test('each bound moves by a word', () => {
  expect(words(nudge(span, 'start-on', all))).toBe('will not go')
  expect(words(nudge(span, 'start-back', all))).toBe('said, "we will not go')
  expect(words(nudge(span, 'end-back', all))).toBe('we will not')
  expect(words(nudge(span, 'end-on', all))).toBe('we will not go," and')
})

test('a quote keeps one word and stays in the text', () => {
  const one = { start: text.indexOf('not'), end: text.indexOf('not') + 3 }
  expect(nudge(one, 'start-on', all)).toEqual(one)
  expect(nudge(one, 'end-back', all)).toEqual(one)
  const whole = { start: 0, end: text.length }
  expect(nudge(whole, 'start-back', all)).toEqual(whole)
  expect(nudge(whole, 'end-on', all)).toEqual(whole)
})

test('the words beside a quote are whole and of its own paragraph', () => {
  const text = 'Another paragraph.\n\nHe said: “We go.” Then left.\n\nMore.'
  expect(wordsBefore(text, text.indexOf('We go'))).toBe('He said: “')
  expect(wordsAfter(text, text.indexOf('.” Then'))).toBe('.” Then left.')
  const long = `${'word '.repeat(40)}here ${'more '.repeat(40)}`
  expect(wordsBefore(long, long.indexOf('here'))).toMatch(/^…( word)+ $/)
  expect(wordsAfter(long, long.indexOf('here'))).toMatch(/^here (more )+…$/)
  expect(wordsBefore('Go.', 0)).toBe('')
})
