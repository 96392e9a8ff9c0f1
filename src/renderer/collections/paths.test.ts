import { expect, test } from 'vitest'
import { branchOf, pathOf } from './paths.ts'

const all = [
  { id: '1', name: 'Syria', parentId: null },
  { id: '2', name: 'Bases', parentId: '1' },
  { id: '3', name: 'Latakia', parentId: '2' },
  { id: '4', name: 'Budget', parentId: null }
]

test('a path names those above', () => {
  expect(all.map((one) => pathOf(one, all))).toEqual([
    'Syria',
    'Syria / Bases',
    'Syria / Bases / Latakia',
    'Budget'
  ])
})

test('a branch is itself and all that is nested in it', () => {
  expect([...branchOf('1', all)]).toEqual(['1', '2', '3'])
  expect([...branchOf('4', all)]).toEqual(['4'])
})
