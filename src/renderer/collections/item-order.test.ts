import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dropTarget, stepTarget } from './item-order.ts'

const all = ['a', 'b', 'c', 'd', 'e']

describe('one step', () => {
  test('up is before the one above, down is behind the one below', () => {
    expect(stepTarget(all, new Set(['c']), 'up')).toBe('b')
    expect(stepTarget(all, new Set(['c']), 'down')).toBe('e')
    expect(stepTarget(all, new Set(['d']), 'down')).toBeNull()
  })

  test('at the ends there is nowhere to go', () => {
    expect(stepTarget(all, new Set(['a', 'c']), 'up')).toBeUndefined()
    expect(stepTarget(all, new Set(['e']), 'down')).toBeUndefined()
    expect(stepTarget(all, new Set(), 'down')).toBeUndefined()
  })
})

test('what is dropped never lands before something that moves with it', () => {
  fc.assert(
    fc.property(fc.subarray(all), fc.integer({ min: 0, max: all.length }), (moved, at) => {
      const target = dropTarget(all, new Set(moved), at)
      if (target !== null) {
        expect(moved).not.toContain(target)
        expect(all.indexOf(target)).toBeGreaterThanOrEqual(at)
      } else expect(all.slice(at).every((id) => moved.includes(id))).toBe(true)
    })
  )
})
