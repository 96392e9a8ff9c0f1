import { expect, test } from 'vitest'
import { findDate, readDate } from './find-date.ts'

test.each([
  ['2015-03-04', '2015-03-04'],
  ['Wednesday, March 4, 2015', '2015-03-04'],
  ['Jan. 4, 2019', '2019-01-04'],
  ['4 March 2015', '2015-03-04'],
  ['4th of March, 2015', '2015-03-04'],
  ['le 1er novembre 2012', '2012-11-01'],
  ['Dienstag, den 4. März 2014', '2014-03-04'],
  ['4 de marzo de 2015', '2015-03-04'],
  ['4 марта 2015', '2015-03-04'],
  ['04.03.2015', '2015-03-04'],
  ['13/04/2018', '2018-04-13'],
  ['04/13/2018', '2018-04-13'],
  ['2006年2月23日', '2006-02-23'],
  ['March 2015', '2015-03'],
  ['2015', '2015'],
  ['2015-06-09 11:10:14 -0400', '2015-06-09T11:10:14-04:00'],
  ['2021-06-09T11:10:14.123Z', '2021-06-09T11:10:14Z'],
  ['Tue, 09 Jun 2015 11:10:14 +0000', '2015-06-09T11:10:14+00:00']
])('%s is %s', (text, when) => expect(readDate(text)).toBe(when))

test('03/04/2018 may be March or April: only the year is known', () => {
  expect(readDate('03/04/2018')).toBe('2018')
})

test.each([
  'Wednesday',
  'March 4',
  '31 February 2015',
  '2015-13-01',
  'Room 2015',
  'in 2015 a storm',
  '1234-01-01'
])('%s is no date of its own', (text) => expect(readDate(text)).toBeNull())

test('finds the first date in running text, with its place', () => {
  const text = 'The photo, released on March 4, 2015, was taken on 3 March 2015.'
  const found = findDate(text)
  expect(found?.when).toBe('2015-03-04')
  expect(text.slice(found?.start, found?.end)).toBe('March 4, 2015')
})
