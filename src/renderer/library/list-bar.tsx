import './list-bar.css'
import { ArrowDownUp, LayoutList, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SortKey } from '#shared/query/list-query.ts'
import { plural } from '../ui/format.ts'
import { IconButton } from '../ui/primitives/button.tsx'
import { MenuButton, type MenuEntry } from '../ui/primitives/menu.tsx'
import { changeSettings, useSettings } from '../ui/settings.ts'
import { sortBy, useView, view } from '../ui/view.ts'

const names: Readonly<Record<SortKey, string>> = {
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

type Props = { readonly title: string; readonly total: number | undefined; readonly searching: boolean }

/** What the list shows, how many, in which order. */
export function ListBar({ title, total, searching }: Props): ReactNode {
  const sort = useView((state) => state.sort)
  const scope = useView((state) => state.scope)
  const text = useView((state) => state.text)
  const { listLayout } = useSettings()
  const keys: readonly SortKey[] = [
    ...(text ? (['relevance'] as const) : []),
    ...(scope.kind === 'collection' ? (['order'] as const) : []),
    'published',
    'imported',
    'headline',
    'source',
    'byline',
    'words',
    'quotes',
    'file'
  ]
  const entries: readonly MenuEntry[] = [
    ...keys.map((key) => ({ label: `By ${names[key]}`, checked: sort.by === key, run: () => sortBy(key) })),
    'separator',
    {
      label: 'Descending',
      checked: sort.descending,
      run: () => view.set({ sort: { ...sort, descending: !sort.descending } })
    }
  ]
  return (
    <div className="list-bar">
      <h2 aria-live="polite">
        {total === undefined ? 'Articles' : plural(total, 'article')}
        {searching ? ' found' : ''}
      </h2>
      <span className="list-bar-about">
        {title} · by {names[sort.by]}
      </span>
      <MenuButton label="Sort" entries={entries} className="button button-quiet icon-button">
        <ArrowDownUp size={15} aria-hidden />
      </MenuButton>
      <IconButton
        label={listLayout === 'cards' ? 'Show as a table' : 'Show as cards'}
        onClick={() => void changeSettings({ listLayout: listLayout === 'cards' ? 'table' : 'cards' })}
      >
        {listLayout === 'cards' ? <Table2 size={15} aria-hidden /> : <LayoutList size={15} aria-hidden />}
      </IconButton>
    </div>
  )
}
