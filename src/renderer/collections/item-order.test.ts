import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardTarget, dropTarget, stepTarget } from './item-order.ts'

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

test('a card moves past its neighbour of the same group, whatever stands between them', () => {
  const group = ['a', 'c', 'e']
  expect(boardTarget(all, group, 'c', 'up')).toBe('a')
  expect(boardTarget(all, group, 'a', 'down')).toBe('d')
  expect(boardTarget(all, group, 'c', 'down')).toBeNull()
  expect(boardTarget(all, group, 'a', 'up')).toBeUndefined()
  expect(boardTarget(all, group, 'e', 'down')).toBeUndefined()
})
