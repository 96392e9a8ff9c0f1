import { useState, type DragEvent } from 'react'
import { startPickDrag } from '../ui/drag.ts'
import { apply } from '../ui/operations.ts'
import { boardTarget, dropTarget } from './item-order.ts'
import { pickOf } from './item-actions.ts'
import type { ItemRow } from './use-collection-items.ts'

export type BoardMoves = {
  /** The card that a drop would land before or after. */
  readonly mark: { readonly id: string; readonly after: boolean } | null
  readonly startDrag: (event: DragEvent, row: ItemRow) => void
  /** `group`: the ids of the cards of that group; a card cannot leave its speaker or theme. */
  readonly dragOver: (event: DragEvent, over: string, group: readonly string[]) => void
  readonly drop: (event: DragEvent) => void
  readonly endDrag: () => void
  readonly step: (id: string, group: readonly string[], by: 'up' | 'down') => void
}

/** Cards are moved in the order of the collection, by the mouse or by keys; what stands between them stays. */
export function useBoardMoves(collectionId: string, rows: readonly ItemRow[]): BoardMoves {
  const [dragged, setDragged] = useState<string | null>(null)
  const [mark, setMark] = useState<BoardMoves['mark']>(null)
  const all = rows.map(({ item }) => item.id)
  const order = (id: string, beforeId: string | null): void =>
    void apply({ do: 'collection:order', id: collectionId, itemIds: [id], beforeId })
  const endDrag = (): void => {
    setDragged(null)
    setMark(null)
  }
  return {
    mark,
    startDrag: (event, row) => {
      startPickDrag(event, [pickOf(row)], [row.item.id])
      setDragged(row.item.id)
    },
    dragOver: (event, over, group) => {
      if (dragged === null || !group.includes(dragged)) return
      event.preventDefault()
      setMark({ id: over, after: isBehind(event) })
    },
    drop: (event) => {
      event.preventDefault()
      if (dragged !== null && mark !== null && mark.id !== dragged)
        order(dragged, dropTarget(all, new Set([dragged]), all.indexOf(mark.id) + (mark.after ? 1 : 0)))
      endDrag()
    },
    endDrag,
    step: (id, group, by) => {
      const target = boardTarget(all, group, id, by)
      if (target !== undefined) order(id, target)
    }
  }
}

/** Behind a card: below its middle in a column, beside its middle in rows. */
function isBehind({ currentTarget, clientX, clientY }: DragEvent): boolean {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  const inRows = currentTarget.closest('.board-by-order') !== null
  return inRows ? clientX > left + width / 2 : clientY > top + height / 2
}
