import { useMemo, useState, type ReactNode } from 'react'
import { openDialog } from '../ui/dialogs.ts'
import { startPickDrag } from '../ui/drag.ts'
import { keyHandler } from '../ui/key-handler.ts'
import { Listbox } from '../ui/list/listbox.tsx'
import { apply } from '../ui/operations.ts'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { ContextMenu, type MenuEntry, type Place } from '../ui/primitives/menu.tsx'
import { focusReader, scrollReader } from '../ui/shell/panes.ts'
import { useSettings } from '../ui/settings.ts'
import { toggleByNumber } from '../ui/tagging.ts'
import { useArchive } from '../ui/use-archive.ts'
import { ArticleCard, CARD_HEIGHT } from './article-card.tsx'
import { ArticleTableHead, ArticleTableRow, TABLE_ROW_HEIGHT } from './article-table-row.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ListBar } from './list-bar.tsx'
import { useArticleList } from './use-article-list.ts'

type Props = {
  readonly title: string
  readonly firstRun: ReactNode
  /** Stands over the bar: what the shelf is. */
  readonly head?: ReactNode
  /** Stands under the bar: what the search was understood as, and the timeline. */
  readonly under: (total: number | undefined) => ReactNode
}

/** The list pane: the articles of a shelf or search, as cards or as a table. */
export function ArticleList({ title, firstRun, head, under }: Props): ReactNode {
  const list = useArticleList()
  const { listLayout } = useSettings()
  const [menuAt, setMenuAt] = useState<Place | null>(null)
  const tagList = useArchive('tags:list', {}).data?.tags
  const tags = useMemo(() => new Map(tagList?.map((tag) => [tag.id, tag])), [tagList])
  const { query, total, selection } = list
  const ids = [...selection.ids]
  const inTrash = query.scope.kind === 'trash'
  const picks = ids.map((articleId) => ({ articleId, quoteId: null }))

  const trash = (): void => {
    if (ids.length > 0) void apply({ do: inTrash ? 'articles:restore' : 'articles:trash', ids }, 'say')
  }
  const withIds = (run: () => void) => () => (ids.length > 0 ? run() : undefined)
  const tag = withIds(() => openDialog({ kind: 'tag', articleIds: ids }))
  const collect = withIds(() => openDialog({ kind: 'collect', picks }))
  const correct = withIds(() => openDialog({ kind: 'correct', articleIds: ids }))
  const onKeyDown = keyHandler(['row', 'articles'], {
    open: focusReader,
    'read-on': () => scrollReader(1),
    'read-back': () => scrollReader(-1),
    tag,
    collect,
    correct,
    trash,
    'tag-number': ({ key }) =>
      void toggleByNumber(
        key,
        tagList ?? [],
        picks,
        list.selectedRows().map((row) => row.tags)
      )
  })
  const menu: readonly MenuEntry[] = [
    { label: 'Tag…', keys: 'tag', run: tag },
    { label: 'Add to a collection…', keys: 'collect', run: collect },
    { label: 'Correct a field…', keys: 'correct', run: correct },
    { label: 'Read again…', run: withIds(() => openDialog({ kind: 'reread', articleIds: ids })) },
    {
      label: 'Export…',
      run: withIds(() =>
        openDialog({ kind: 'export', of: { kind: 'articles', ids }, title: 'Selected articles' })
      )
    },
    'separator',
    {
      label: inTrash ? 'Restore from the trash' : 'Move to the trash',
      keys: 'trash',
      run: trash,
      danger: !inTrash
    }
  ]

  const isTable = listLayout === 'table'
  return (
    <section className="list-pane" aria-label="Articles">
      {head}
      {ids.length > 1 ? (
        <BulkBar ids={ids} inTrash={inTrash} onTrash={trash} />
      ) : (
        <ListBar title={head ? null : title} total={total} searching={query.text.trim() !== ''} />
      )}
      {under(total)}
      {list.problem ? (
        <EmptyState title="The search could not be read">{list.problem}</EmptyState>
      ) : total === 0 ? (
        <NothingHere searching={query.text.trim() !== ''} scope={query.scope.kind} firstRun={firstRun} />
      ) : (
        <Listbox
          label={`Articles: ${title}`}
          count={total ?? 0}
          rowHeight={isTable ? TABLE_ROW_HEIGHT : CARD_HEIGHT}
          idAt={(index) => list.rowAt(index)?.id}
          selection={selection}
          onSelect={list.select}
          allIds={list.allIds}
          onShow={list.show}
          onKeyDown={onKeyDown}
          onOpen={focusReader}
          onMenu={setMenuAt}
          onDragRows={(event) => startPickDrag(event, picks)}
          {...(isTable ? { head: <ArticleTableHead sort={query.sort} /> } : {})}
          renderRow={(index) =>
            isTable ? (
              <ArticleTableRow row={list.rowAt(index)} search={query.text} tags={tags} />
            ) : (
              <ArticleCard row={list.rowAt(index)} search={query.text} tags={tags} />
            )
          }
        />
      )}
      {menuAt && ids.length > 0 ? (
        <ContextMenu at={menuAt} label="Article" entries={menu} onClose={() => setMenuAt(null)} />
      ) : null}
    </section>
  )
}

type NothingProps = { readonly searching: boolean; readonly scope: string; readonly firstRun: ReactNode }

function NothingHere({ searching, scope, firstRun }: NothingProps): ReactNode {
  if (searching) {
    return (
      <EmptyState title="Nothing found">
        Every word must occur. Put a phrase in “quotation marks”, leave a word out with -word, or search for
        less.
      </EmptyState>
    )
  }
  if (scope === 'all') return firstRun
  if (scope === 'trash')
    return (
      <EmptyState title="The trash is empty">What you delete waits here until you restore it.</EmptyState>
    )
  if (scope === 'truncated')
    return <EmptyState title="No truncated copies">Every story here seems to be whole.</EmptyState>
  if (scope === 'collection' || scope === 'tag') {
    return (
      <EmptyState title="Nothing here yet">
        Drag articles from any list onto its name in the sidebar.
      </EmptyState>
    )
  }
  return <EmptyState title="No articles here" />
}
