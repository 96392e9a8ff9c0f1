import './sidebar.css'
import {
  Archive,
  ChartColumn,
  Clock,
  FolderTree,
  MessagesSquare,
  Quote,
  Scissors,
  TextSearch,
  Trash2,
  type LucideIcon
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Scope } from '#shared/query/list-query.ts'
import { formatCount } from '../../ui/format.ts'
import { useArchive } from '../../ui/use-archive.ts'
import { showScope, useView, view, type Screen } from '../../ui/view.ts'
import { CollectionShelves } from './collection-shelves.tsx'
import { TagShelves } from './tag-shelves.tsx'

type Props = {
  /** The saved searches. */
  readonly searches: ReactNode
  /** What narrows the list. */
  readonly narrow: ReactNode
}

/** Every way into the archive, with how much is behind it. */
export function Sidebar({ searches, narrow }: Props): ReactNode {
  const counts = useArchive('library:counts', {}).data
  return (
    <nav className="sidebar" aria-label="Sidebar" data-pane="sidebar">
      <ul className="shelves">
        <Shelf
          icon={Archive}
          label="All articles"
          scope={{ kind: 'all' }}
          count={counts?.articles}
          focusFirst
        />
        <Shelf icon={Clock} label="Last import" scope={{ kind: 'last-import' }} count={counts?.lastImport} />
        <ScreenShelf icon={Quote} label="Quotes to review" screen="quotes" count={counts?.quotesSuggested} />
        <ScreenShelf icon={MessagesSquare} label="Speakers" screen="speakers" count={counts?.speakers} />
        <ScreenShelf icon={ChartColumn} label="Insights" screen="insights" count={undefined} />
        <ScreenShelf icon={TextSearch} label="Check quotes" screen="check" count={undefined} />
        <Shelf icon={Scissors} label="Truncated" scope={{ kind: 'truncated' }} count={counts?.truncated} />
        <ScreenShelf icon={FolderTree} label="Imports" screen="imports" count={undefined} />
        <Shelf icon={Trash2} label="Trash" scope={{ kind: 'trash' }} count={counts?.trashed} />
      </ul>
      <CollectionShelves counts={counts?.collections ?? {}} />
      <TagShelves counts={counts?.tags ?? {}} />
      {searches}
      {narrow}
    </nav>
  )
}

type Look = { readonly icon?: LucideIcon; readonly label: string; readonly count: number | undefined }

function Shelf({
  scope,
  focusFirst,
  ...look
}: Look & { readonly scope: Scope; readonly focusFirst?: true }): ReactNode {
  const here = useView(
    (state) => state.screen === 'library' && JSON.stringify(state.scope) === JSON.stringify(scope)
  )
  return (
    <ShelfButton
      {...look}
      here={here}
      onOpen={() => showScope(scope)}
      {...(focusFirst ? { focusFirst } : {})}
    />
  )
}

function ScreenShelf({ screen, ...look }: Look & { readonly screen: Screen }): ReactNode {
  const here = useView((state) => state.screen === screen)
  return <ShelfButton {...look} here={here} onOpen={() => view.set({ screen })} />
}

type ButtonProps = Look & { readonly here: boolean; readonly onOpen: () => void; readonly focusFirst?: true }

function ShelfButton({ icon: Icon, label, count, here, onOpen, focusFirst }: ButtonProps): ReactNode {
  return (
    <li>
      <button
        type="button"
        className="shelf"
        aria-current={here ? 'page' : undefined}
        onClick={onOpen}
        {...(focusFirst ? { 'data-focus': true } : {})}
      >
        {Icon ? <Icon size={14} aria-hidden /> : null}
        <span className="shelf-name">{label}</span>
        {count === undefined ? null : <span className="shelf-count">{formatCount(count)}</span>}
      </button>
    </li>
  )
}
