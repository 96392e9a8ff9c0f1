import { expect, test } from 'vitest'
import { filledBins, unitFor } from './timeline-bins.ts'

const bin = (at: string, count = 1) => ({ at, count })

test('the span decides the unit', () => {
  expect(unitFor([bin('1890'), bin('2024')])).toBe('year')
  expect(unitFor([bin('2014'), bin('2017')])).toBe('month')
  expect(unitFor([bin('2015')])).toBe('day')
  expect(unitFor([])).toBe('year')
})

test('empty bins stand between the others', () => {
  expect(filledBins([bin('2015-11'), bin('2016-02', 3)], 'month')).toEqual([
    bin('2015-11'),
    bin('2015-12', 0),
    bin('2016-01', 0),
    bin('2016-02', 3)
  ])
  expect(filledBins([bin('2015-02-27'), bin('2015-03-01')], 'day')).toHaveLength(3)
  expect(filledBins([bin('1750'), bin('1752')], 'year')).toHaveLength(3)
  expect(filledBins([bin('0001'), bin('2015')], 'year')).toHaveLength(2)
})
