import './list-bar.css'
import { LayoutList, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { plural } from '../ui/format.ts'
import { IconButton } from '../ui/primitives/button.tsx'
import { changeSettings, useSettings } from '../ui/settings.ts'
import { useView } from '../ui/view.ts'
import { SortMenu, sortNames } from './sort-menu.tsx'

type Props = {
  readonly title: string | null
  readonly total: number | undefined
  readonly searching: boolean
}

/** What the list shows, how many, in which order. */
export function ListBar({ title, total, searching }: Props): ReactNode {
  const sort = useView((state) => state.sort)
  const { listLayout } = useSettings()
  return (
    <div className="list-bar">
      <h2 aria-live="polite">
        {total === undefined ? 'Articles' : plural(total, 'article')}
        {searching ? ' found' : ''}
      </h2>
      <span className="list-bar-about">
        {title === null ? '' : `${title} · `}by {sortNames[sort.by]}
      </span>
      <SortMenu />
      <IconButton
        label={listLayout === 'cards' ? 'Show as a table' : 'Show as cards'}
        onClick={() => void changeSettings({ listLayout: listLayout === 'cards' ? 'table' : 'cards' })}
      >
        {listLayout === 'cards' ? <Table2 size={15} aria-hidden /> : <LayoutList size={15} aria-hidden />}
      </IconButton>
    </div>
  )
}
