import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { destination, extend, followCursor, noSelection, selectAll, selectOnly, toggle } from './selection.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

describe('selection', () => {
  test('a click selects one row and puts the anchor there', () => {
    expect(selectOnly(2, 'c')).toEqual({ ids: new Set(['c']), cursor: 2, cursorId: 'c', anchor: 2 })
  })

  test('Ctrl+click adds a row and takes it out again', () => {
    const two = toggle(selectOnly(0, 'a'), 3, 'd')
    expect([...two.ids]).toEqual(['a', 'd'])
    expect([...toggle(two, 0, 'a').ids]).toEqual(['d'])
  })

  test('Shift extends from the anchor, in both directions, and shrinks again', () => {
    const start = selectOnly(2, 'c')
    const down = extend(start, 4, ids.slice(2, 5))
    expect(down).toMatchObject({ cursor: 4, cursorId: 'e', anchor: 2 })
    const up = extend(down, 1, ids.slice(1, 3))
    expect(up).toMatchObject({ cursor: 1, cursorId: 'b', anchor: 2 })
    expect([...up.ids]).toEqual(['b', 'c'])
  })

  test('Shift without an anchor begins at the row itself', () => {
    expect(extend<string>(noSelection, 1, ['b'])).toMatchObject({ anchor: 1, cursor: 1, cursorId: 'b' })
  })

  test('Ctrl+A keeps the cursor where it is', () => {
    expect(selectAll(selectOnly(3, 'd'), ids)).toMatchObject({ cursor: 3, cursorId: 'd' })
  })

  test('when rows come in above, the selection stays and the cursor follows its row', () => {
    expect(followCursor(selectOnly(0, 'a'), 7)).toMatchObject({
      cursor: 7,
      cursorId: 'a',
      ids: new Set(['a'])
    })
  })

  test('movement never leaves the list', () => {
    const keys = fc.constantFrom('up', 'down', 'page-up', 'page-down', 'first', 'last')
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 1, max: 500 }),
        fc.nat(499),
        fc.integer({ min: 1, max: 30 }),
        (key, count, at, page) => {
          const to = destination(key, Math.min(at, count - 1), count, page)
          expect(to).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThan(count)
        }
      )
    )
    expect(destination('down', -1, 5, 3)).toBe(0)
    expect(destination('last', -1, 5, 3)).toBe(4)
    expect(destination('page-down', 1, 100, 8)).toBe(9)
  })
})
