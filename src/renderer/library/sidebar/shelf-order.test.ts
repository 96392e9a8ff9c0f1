import { expect, test } from 'vitest'
import { inTreeOrder } from './shelf-order.ts'

const shelf = (id: string, parentId: string | null) => ({ id, name: id, parentId })
const all = [shelf('b', null), shelf('a', null), shelf('b1', 'b'), shelf('b11', 'b1')]
const ids = (folded: string[]): string[] =>
  inTreeOrder(all, new Set(folded)).map(({ one, depth }) => `${'-'.repeat(depth)}${one.id}`)

test('children follow their parent, one step in', () => {
  expect(ids([])).toEqual(['b', '-b1', '--b11', 'a'])
})

test('a folded branch hides what is below it', () => {
  expect(ids(['b'])).toEqual(['b', 'a'])
  expect(inTreeOrder(all, new Set(['b']))[0]?.hasChildren).toBe(true)
})
