import { expect, test } from 'vitest'
import { findDate, readDate } from './find-date.ts'
import { dayNear, findNear, weekdayNear } from './near-date.ts'

test.each([
  ['26-FEB-1987 15:01:01.79', '1987-02-26T15:01:01'],
  ['3-MAR-1987  09:15:05.40', '1987-03-03T09:15:05'],
  ['3 March 2015, 14:30 GMT', '2015-03-03T14:30Z'],
  ['March 4, 2015 at 2:05 p.m. EST', '2015-03-04T14:05-05:00'],
  ['March 4, 2015 12:05 am ET', '2015-03-04T00:05'],
  ['4. März 2014, 14.30 Uhr', '2014-03-04T14:30'],
  ['le 3 mars 2015 à 14h30', '2015-03-03T14:30'],
  ['10:05AM GMT 15 Mar 2015', '2015-03-15T10:05Z'],
  ['2015-03-04 10:05 PM', '2015-03-04T22:05'],
  ['1626 GMT, 29 August 2016', '2016-08-29T16:26Z']
])('%s is %s', (text, when) => expect(readDate(text)).toBe(when))

test.each([
  '4 March 2015 10 people',
  '4 March 2015, 25:10',
  '4 March 2015, 13:10 pm',
  '4 March 2015 1.5 metres'
])('no time in %s', (text) => expect(findDate(text)?.when).toBe('2015-03-04'))

test('a day without its year is put into the year that brings it nearest', () => {
  expect(dayNear({ month: 12, day: 31 }, '1988-01-02')).toBe('1987-12-31')
  expect(dayNear({ month: 1, day: 2 }, '1987-12-30')).toBe('1988-01-02')
  expect(dayNear({ month: 2, day: 29 }, '2015-03-01')).toBeNull()
  expect(findNear('for use at 0001 GMT on 16 March', '2015-03-15')).toBe('2015-03-16T00:01Z')
  expect(findNear('nothing here', '2015-03-15')).toBeNull()
})

test('a weekday is the last one up to the known day, or the next one from it', () => {
  expect(weekdayNear('Tuesday', '2015-03-04', 'past')).toBe('2015-03-03')
  expect(weekdayNear('Wednesday', '2015-03-04T10:00Z', 'past')).toBe('2015-03-04')
  expect(weekdayNear('jeudi', '2015-03-04', 'past')).toBe('2015-02-26')
  expect(weekdayNear('Monday', '2015-03-04', 'future')).toBe('2015-03-09')
  expect(weekdayNear('Monday', '2015', 'past')).toBeNull()
})
