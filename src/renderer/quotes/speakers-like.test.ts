import { expect, test } from 'vitest'
import { speakersLike } from './speakers-like.ts'

const speakers = [
  { name: 'Zoë Ångström', count: 9 },
  { name: 'Joanna Lind', count: 3 },
  { name: 'Ann Lee', count: 1 }
]
const names = (typed: string) => speakersLike(speakers, typed).map(({ name }) => name)

test('case and accents do not matter, any part of the name will do', () => {
  expect(names('angstrom')).toEqual(['Zoë Ångström'])
  expect(names(' ANN')).toEqual(['Joanna Lind', 'Ann Lee'])
})

test('nothing typed offers the most quoted, and never all of a large archive', () => {
  expect(names('')).toHaveLength(3)
  const many = Array.from({ length: 5000 }, (_, index) => ({ name: `Speaker ${index}`, count: 1 }))
  expect(speakersLike(many, 'speaker').length).toBeLessThan(100)
})
