import { expect, test } from 'vitest'
import { boardGroups, type BoardOrder } from './board-groups.ts'

const items = [
  { id: 1, who: 'Ann', tags: ['Fares', 'Ferries'] },
  { id: 2, who: null, tags: [] },
  { id: 3, who: 'Bo', tags: ['Ferries'] },
  { id: 4, who: 'Ann', tags: [] }
]
const groups = (by: BoardOrder) =>
  boardGroups(items, by, { speakerOf: ({ who }) => who, themesOf: ({ tags }) => tags }).map(
    ({ title, items: grouped }) => [title, grouped.map(({ id }) => id)]
  )

test('in the collection’s own order, by speaker, and by theme with what has none last', () => {
  expect(groups('order')).toEqual([[null, [1, 2, 3, 4]]])
  expect(groups('speaker')).toEqual([
    ['Ann', [1, 4]],
    ['Bo', [3]],
    ['Speaker unknown', [2]]
  ])
  expect(groups('theme')).toEqual([
    ['Fares', [1]],
    ['Ferries', [1, 3]],
    ['No theme', [2, 4]]
  ])
})
