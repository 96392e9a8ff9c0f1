import { expect, test } from 'vitest'
import { embargoUntil } from './embargo-date.ts'
import { eventDate } from './event-date.ts'

const dayOf = (lead: string, known: string | null): string | undefined =>
  eventDate(null, [], lead, known)?.value

test('a bare weekday is resolved against the publication date, says so, and stays a guess', () => {
  expect(eventDate(null, [], 'Ferry workers voted on Thursday to end a strike.', '2015-03-16')).toEqual({
    value: '2015-03-12',
    how: '"on Thursday" in the first paragraph, counted back from the publication date',
    sure: 0.6
  })
  expect(dayOf('LONDON (Reuters) - Ferry workers voted on Monday.', '2015-03-16T09:00Z')).toBe('2015-03-16')
  expect(dayOf('Die Fährleute haben am Donnerstag ihren Streik beendet.', '2015-03-16')).toBe('2015-03-12')
})

test('and not where the date is unknown, coarse, or the sentence looks ahead', () => {
  const past = 'Ferry workers voted on Thursday.'
  expect([null, '2015', '2015-03'].map((known) => dayOf(past, known))).toEqual([
    undefined,
    undefined,
    undefined
  ])
  for (const ahead of [
    'Ferry workers will vote on Thursday.',
    'Ferries run every day but on Sunday.',
    'The vote is scheduled on Thursday.',
    'The second sentence counts for nothing. They voted on Thursday.'
  ])
    expect(dayOf(ahead, '2015-03-16')).toBeUndefined()
})

test.each([
  ['EMBARGOED UNTIL 0001 GMT MONDAY MARCH 16', '2015-03-16T00:01Z', 0.85],
  ['Sperrfrist: 16. März 2015, 06:00 Uhr', '2015-03-16T06:00', 0.9],
  ['EMBARGO: not for use before 06.00 hours Monday', '2015-03-16T06:00', 0.7]
])('%s', (line, value, sure) => {
  expect(embargoUntil(line, '2015-03-14')).toMatchObject({ value, sure })
})

test('an embargo without a day, or a known date to count from, stays open', () => {
  expect(embargoUntil('EMBARGOED', '2015-03-14')).toBeNull()
  expect(embargoUntil('EMBARGOED UNTIL MONDAY', null)).toBeNull()
})
