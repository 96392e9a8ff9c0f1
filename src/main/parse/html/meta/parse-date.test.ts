import fc from 'fast-check'
import { expect, test } from 'vitest'
import { When } from '#shared/article/when.ts'
import { parseDate } from './parse-date.ts'

test.each([
  ['2019-03-26T12:38:00-0500', '2019-03-26T12:38:00-05:00'],
  ['2019-03-26 12:38', '2019-03-26T12:38'],
  ['20190326', '2019-03-26'],
  ['Published March 4th, 2019 5:30 pm', '2019-03-04T17:30'],
  ['Tuesday, 4 March 2019', '2019-03-04'],
  ['le 1er août 2020', '2020-08-01'],
  ['12. Mai 2021', '2021-05-12'],
  ['3 de abril de 2018', '2018-04-03'],
  ['5 января 2022', '2022-01-05'],
  ['2019年4月28日', '2019-04-28'],
  ['25.3.2019', '2019-03-25'],
  ['1552000000', '2019-03-07T23:06:40Z'],
  ['Mon Aug 03 12:45:00 EDT 2015', '2015-08-03T12:45-04:00'],
  ['Tue, 04 Mar 2019 17:30:00 GMT', '2019-03-04T17:30Z'],
  ['March 4, 2019 5:30 pm EST', '2019-03-04T17:30-05:00'],
  ['31 February 2019', null],
  ['Call 2019-555', null],
  ['10 Marchers 2019', null]
])('%s', (text, date) => expect(parseDate(text)).toBe(date))

test('an ambiguous numeric date is read only when the order is known', () => {
  expect(parseDate('3/4/2019')).toBeNull()
  expect(parseDate('3/4/2019', 'day-first')).toBe('2019-04-03')
  expect(parseDate('3/4/2019', 'month-first')).toBe('2019-03-04')
})

test('whatever the text, the answer is a valid date or none', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789-/.: TZ+,年月', 'March', ' of ', 'pm') })
  fc.assert(
    fc.property(digits, (text) => {
      const date = parseDate(text, 'day-first')
      expect(date === null || When.safeParse(date).success).toBe(true)
    })
  )
})
