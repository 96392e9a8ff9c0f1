import { expect, test } from 'vitest'
import { paragraphs } from './paragraphs.ts'
import { findStretches } from './stretches.ts'

const stretches = (text: string) =>
  findStretches(text, paragraphs(text)).map(({ start, end, carried, closed }) => ({
    text: text.slice(start, end),
    carried,
    closed
  }))

const whole = (text: string) => ({ text, carried: false, closed: true })

test('pairs marks and keeps nested ones inside', () => {
  expect(stretches('"He said "yes" to me," she said. "Good."')).toEqual([
    whole('He said "yes" to me,'),
    whole('Good.')
  ])
  expect(stretches("'The workers' rights are “at stake”,' he said.")).toEqual([
    whole("The workers' rights are “at stake”,")
  ])
})

test('carries an unclosed quote into paragraphs with a new opening mark', () => {
  expect(stretches('He said: "One.\n\n"Two.\n\n"Three." And left.')).toEqual([
    { text: 'One.', carried: false, closed: false },
    { text: 'Two.', carried: true, closed: false },
    { text: 'Three.', carried: true, closed: true }
  ])
})

test('carries an unclosed quote into a paragraph without one', () => {
  expect(stretches('He said, "One.\n\nTwo." And left.')).toEqual([
    { text: 'One.', carried: false, closed: false },
    { text: 'Two.', carried: true, closed: true }
  ])
})

test('drops a mark that nothing closes', () => {
  expect(stretches('He said "one and left.\n\nThe end.')).toEqual([])
})
