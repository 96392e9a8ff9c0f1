import { expect, test } from 'vitest'
import { segmentsOf } from './stacked-bars.ts'

const bins = [
  { at: '2015', counts: [3, 1] },
  { at: '2016', counts: [0, 2] },
  { at: '2017', counts: [0, 0] }
]
const places = (height: 'quotes' | 'share') =>
  segmentsOf(bins, height).map(({ bin, voice, from, to }) => [bin, voice, from, to])

test('bars stand on each other, against the highest or each for itself', () => {
  expect(places('quotes')).toEqual([
    [0, 0, 0, 0.75],
    [0, 1, 0.75, 1],
    [1, 1, 0, 0.5]
  ])
  expect(places('share')).toEqual([
    [0, 0, 0, 0.75],
    [0, 1, 0.75, 1],
    [1, 1, 0, 1]
  ])
  expect(segmentsOf([], 'share')).toEqual([])
})
