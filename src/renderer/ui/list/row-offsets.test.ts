import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowOffsets } from './row-offsets.ts'

const GUESS = 40
const changes = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 300 })), { maxLength: 80 })

describe('row offsets', () => {
  test('agree with adding up all heights, whatever is measured in whatever order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 61 }), changes, (count, measured) => {
        const rows = new RowOffsets(count, GUESS)
        const heights = Array.from({ length: count }, () => GUESS)
        for (const [index, height] of measured.filter(([at]) => at < count)) {
          expect(rows.measure(index, height)).toBe(height - (heights[index] ?? 0))
          heights[index] = height
        }
        let start = 0
        heights.forEach((height, index) => {
          expect(rows.startOf(index)).toBe(start)
          expect(rows.heightOf(index)).toBe(height)
          expect(rows.indexAt(start)).toBe(index)
          expect(rows.indexAt(start + height - 0.5)).toBe(index)
          start += height
        })
        expect(rows.startOf(count)).toBe(start)
      })
    )
  })

  test('places beyond the ends are those of the first and last row', () => {
    const rows = new RowOffsets(3, GUESS)
    expect(rows.indexAt(-10)).toBe(0)
    expect(rows.indexAt(5000)).toBe(2)
    expect(new RowOffsets(0, GUESS).indexAt(10)).toBe(0)
    expect(new RowOffsets(0, GUESS).startOf(0)).toBe(0)
  })

  test('a list that grows keeps what was measured; one that shrinks forgets the rest', () => {
    const rows = new RowOffsets(3, GUESS)
    rows.measure(0, 100)
    rows.measure(2, 70)
    expect(rows.withCount(5).startOf(5)).toBe(100 + 40 + 70 + 40 + 40)
    expect(rows.withCount(2).startOf(2)).toBe(140)
  })
})
