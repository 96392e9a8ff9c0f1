import './collection-screen.css'
import { useMemo, useState, type ReactNode } from 'react'
import { startPickDrag } from '../ui/drag.ts'
import { keyHandler } from '../ui/key-handler.ts'
import { Listbox } from '../ui/list/listbox.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { ContextMenu, type Place } from '../ui/primitives/menu.tsx'
import { keyHint } from '../ui/shortcuts.ts'
import { focusReader, scrollReader } from '../ui/shell/panes.ts'
import { toggleByNumber } from '../ui/tagging.ts'
import { useArchive } from '../ui/use-archive.ts'
import { checkCollection } from './check-collection.ts'
import { CollectionHead } from './collection-head.tsx'
import {
  collectItems,
  correctItems,
  itemMenu,
  noteItem,
  pickOf,
  removeItems,
  stepItems,
  tagItems
} from './item-actions.ts'
import { ItemCard, ITEM_HEIGHT } from './item-card.tsx'
import { useCollectionItems, type ItemRow } from './use-collection-items.ts'
import { useItemDrop } from './use-item-drop.ts'

type Props = { readonly id: string; readonly title: string; readonly sortMenu: ReactNode }

/** A collection in its own order: stories and quotes, each with a note of its place, to be put in order and told apart. */
export function CollectionScreen({ id, title, sortMenu }: Props): ReactNode {
  const list = useCollectionItems(id)
  const [menuAt, setMenuAt] = useState<Place | null>(null)
  const tagList = useArchive('tags:list', {}).data?.tags
  const tags = useMemo(() => new Map(tagList?.map((tag) => [tag.id, tag])), [tagList])
  const { total, selection, allIds, loadedSelected } = list
  const itemIds = [...selection.ids]
  const count = total ?? 0
  const drop = useItemDrop(id, count, allIds)

  const withSelected = (run: (rows: readonly ItemRow[]) => void) => (): void =>
    void list.readSelected().then(run)
  const step = (by: 'up' | 'down') => (): void =>
    void allIds().then((all) => stepItems(id, all, selection.ids, by))
  const runs = {
    tag: withSelected(tagItems),
    collect: withSelected(collectItems),
    correct: withSelected(correctItems),
    note: () => noteItem(list.rowAt(selection.cursor)),
    up: step('up'),
    down: step('down'),
    remove: () => removeItems(itemIds)
  }
  const onKeyDown = keyHandler(['row', 'collection'], {
    open: focusReader,
    'read-on': () => scrollReader(1),
    'read-back': () => scrollReader(-1),
    tag: runs.tag,
    collect: runs.collect,
    correct: runs.correct,
    'tag-number': ({ key }) =>
      withSelected((rows) => void toggleByNumber(key, tagList ?? [], rows.map(pickOf), rows.map(tagsOf)))(),
    'note-item': runs.note,
    'check-items': () => void checkCollection(id, title),
    'item-up': runs.up,
    'item-down': runs.down,
    'remove-item': runs.remove
  })
  const dropClass = (index: number): string => {
    if (drop.at === index) return 'drop-before'
    return drop.at === count && index === count - 1 ? 'drop-after' : ''
  }

  return (
    <section className="collection-screen" aria-label={`Collection ${title}`}>
      <CollectionHead id={id} sortMenu={sortMenu} />
      <div
        className={`collection-items ${drop.at !== null && count === 0 ? 'is-over' : ''}`}
        onDragEnd={drop.onDragEnd}
        onDragLeave={(event) => {
          const to = event.relatedTarget
          if (!(to instanceof Node) || !event.currentTarget.contains(to)) drop.onDragEnd()
        }}
        {...(total === 0
          ? {
              onDragOver: (event) => drop.onDragOver(event, 0),
              onDrop: (event) => drop.onDrop(event, 0)
            }
          : {})}
      >
        {list.problem ? (
          <EmptyState title="The collection could not be read">{list.problem}</EmptyState>
        ) : total === 0 ? (
          <EmptyState title="Nothing here yet">
            Drag articles and quotes here or onto its name in the sidebar, or press {keyHint('collect')} in
            any list.
          </EmptyState>
        ) : (
          <Listbox
            label={`Collection ${title}`}
            count={count}
            rowHeight={ITEM_HEIGHT}
            measured
            idAt={(index) => list.rowAt(index)?.item.id}
            selection={selection}
            onSelect={list.select}
            allIds={allIds}
            onShow={list.show}
            onKeyDown={onKeyDown}
            onOpen={focusReader}
            onMenu={setMenuAt}
            onDragRows={(event) =>
              startPickDrag(
                event,
                loadedSelected.map(pickOf),
                loadedSelected.map(({ item }) => item.id)
              )
            }
            onDragOverRow={drop.onDragOver}
            onDropRow={drop.onDrop}
            renderRow={(index) => (
              <div className={dropClass(index)}>
                <ItemCard row={list.rowAt(index)} tags={tags} />
              </div>
            )}
          />
        )}
      </div>
      {menuAt && itemIds.length > 0 ? (
        <ContextMenu at={menuAt} label="Item" entries={itemMenu(runs)} onClose={() => setMenuAt(null)} />
      ) : null}
    </section>
  )
}

const tagsOf = ({ article, quote }: ItemRow): readonly string[] => quote?.tags ?? article.tags
