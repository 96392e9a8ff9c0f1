import { ArrowDownUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SortKey } from '#shared/query/list-query.ts'
import { MenuButton, type MenuEntry } from '../ui/primitives/menu.tsx'
import { sortBy, useView, view } from '../ui/view.ts'

export const sortNames: Readonly<Record<SortKey, string>> = {
  relevance: 'relevance',
  headline: 'headline',
  byline: 'byline',
  source: 'source',
  published: 'date',
  imported: 'date of import',
  words: 'length',
  quotes: 'number of quotes',
  file: 'file name',
  order: 'order of the collection'
}
const always: readonly SortKey[] = [
  'published',
  'imported',
  'headline',
  'source',
  'byline',
  'words',
  'quotes',
  'file'
]

/** The orders that the list can have; a collection shows its quotes as well only in its own. */
export function SortMenu(): ReactNode {
  const sort = useView((state) => state.sort)
  const inCollection = useView(({ scope }) => scope.kind === 'collection')
  const searching = useView(({ text }) => text !== '')
  const keys: readonly SortKey[] = [
    ...(searching ? (['relevance'] as const) : []),
    ...(inCollection ? (['order'] as const) : []),
    ...always
  ]
  const entries: readonly MenuEntry[] = [
    ...keys.map((key) => ({
      label: `By ${sortNames[key]}`,
      checked: sort.by === key,
      run: () => sortBy(key)
    })),
    ...(sort.by === 'order'
      ? []
      : ([
          'separator',
          {
            label: 'Descending',
            checked: sort.descending,
            run: () => view.set({ sort: { ...sort, descending: !sort.descending } })
          }
        ] as const))
  ]
  return (
    <MenuButton label="Sort" entries={entries} className="button button-quiet icon-button">
      <ArrowDownUp size={15} aria-hidden />
    </MenuButton>
  )
}
