import { useState, type DragEvent } from 'react'
import { carriesItems, carriesPicks, draggedItems, draggedPicks } from '../ui/drag.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { dropTarget } from './item-order.ts'

type ItemDrop = {
  /** The place in the list where a drop would land; null while nothing is dragged over it. */
  readonly at: number | null
  readonly onDragOver: (event: DragEvent, index: number) => void
  readonly onDrop: (event: DragEvent, index: number) => void
  readonly onDragEnd: () => void
}

/** Items dragged within the collection change its order; articles and quotes from elsewhere join it at its end. */
export function useItemDrop(
  collectionId: string,
  count: number,
  allIds: () => Promise<readonly string[]>
): ItemDrop {
  const [at, setAt] = useState<number | null>(null)
  return {
    at,
    onDragOver: (event, index) => {
      if (!carriesPicks(event)) return
      event.preventDefault()
      setAt(carriesItems(event) ? placeOf(event, index) : count)
    },
    onDrop: (event, index) => {
      if (!carriesPicks(event)) return
      event.preventDefault()
      setAt(null)
      const place = placeOf(event, index)
      const items = draggedItems(event)
      // What is dragged can only be read while the event lasts.
      const picks = draggedPicks(event)
      void allIds().then(async (all) => {
        if (areOurs(items, all)) {
          const beforeId = dropTarget(all, new Set(items), place)
          await apply({ do: 'collection:order', id: collectionId, itemIds: [...items], beforeId })
          return
        }
        const added = picks.map((pick) => ({ ...pick, id: newId() }))
        await apply({ do: 'collection:add', id: collectionId, items: added }, 'say')
      })
    },
    onDragEnd: () => setAt(null)
  }
}

/** Items of another collection (dragged from another window) join as articles and quotes. */
const areOurs = (items: readonly string[], all: readonly string[]): boolean =>
  items.length > 0 && items.every((id) => all.includes(id))

/** The upper half of a row is before it, the lower half behind it. */
function placeOf(event: DragEvent, index: number): number {
  const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
  if (!row) return index
  const { top, height } = row.getBoundingClientRect()
  return event.clientY > top + height / 2 ? index + 1 : index
}
