import { Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { SavedSearch } from '#shared/query/saved-search.ts'
import { openDialog } from '../ui/dialogs.ts'
import { formatCount } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { ContextMenu, type Place } from '../ui/primitives/menu.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { search, showScope, useView } from '../ui/view.ts'

/** Saved searches with how many articles each finds now. */
export function SavedSearches(): ReactNode {
  const text = useView((state) => state.text)
  const [menu, setMenu] = useState<{ readonly of: SavedSearch; readonly at: Place } | null>(null)
  const saved = useArchive('searches:list', {}).data?.searches ?? []
  if (saved.length === 0) return null
  return (
    <>
      <h2 className="pane-title">Saved searches</h2>
      <ul className="shelves">
        {saved.map(({ search: one, count }) => (
          <li key={one.id}>
            <button
              type="button"
              className="shelf"
              title={one.text}
              aria-current={text === one.text ? 'page' : undefined}
              onClick={() => {
                showScope({ kind: 'all' })
                search(one.text)
              }}
              onContextMenu={(event) => {
                event.preventDefault()
                setMenu({ of: one, at: { x: event.clientX, y: event.clientY } })
              }}
            >
              <Search size={14} aria-hidden />
              <span className="shelf-name" dir="auto">
                {one.name}
              </span>
              <span className="shelf-count">{count === null ? '–' : formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {menu ? (
        <ContextMenu
          at={menu.at}
          label={`Saved search ${menu.of.name}`}
          onClose={() => setMenu(null)}
          entries={[
            { label: 'Change…', run: () => openDialog({ kind: 'save-search', ...menu.of }) },
            {
              label: 'Delete',
              danger: true,
              run: () => void apply({ do: 'search:delete', id: menu.of.id }, 'say')
            }
          ]}
        />
      ) : null}
    </>
  )
}
