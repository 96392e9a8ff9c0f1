import { expect, test } from 'vitest'
import { paragraphs } from './paragraphs.ts'
import { findPeople } from './people.ts'
import { resolvePronoun } from './pronouns.ts'
import { readLines } from './read-lines.ts'

function read(text: string) {
  return findPeople(readLines(text, paragraphs(text), []))
}

test('gathers full names, titles and genders', () => {
  const people = read('Sen. Elizabeth Hale spoke. Mr. Hale and the White House did not. Hale left.')
  expect(people.byLast.get('hale')?.map(({ full, gender }) => ({ full, gender }))).toEqual([
    { full: 'Elizabeth Hale', gender: 'f' },
    { full: 'Hale', gender: 'm' }
  ])
  expect(people.byLast.has('house')).toBe(false)
})

test('a pronoun takes the subject of the sentence before, of its gender', () => {
  const text = 'Helen Strand met Victor Amadi and Paul Grey.\n\nShe left.'
  const people = read(text)
  expect(resolvePronoun('she', text.length, 1, people, null)?.person.full).toBe('Helen Strand')
  expect(resolvePronoun('they', text.length, 1, people, null)).toBeNull()
})
