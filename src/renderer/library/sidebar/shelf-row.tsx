import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState, type DragEvent, type ReactNode } from 'react'
import type { Pick } from '../../ui/dialogs.ts'
import { carriesPicks, carriesShelf, draggedPicks, draggedShelf, startShelfDrag } from '../../ui/drag.ts'
import { formatCount } from '../../ui/format.ts'
import type { Place } from '../../ui/primitives/menu.tsx'
import type { Nested, Placed } from './shelf-order.ts'

type Props = {
  readonly what: 'tag' | 'collection'
  readonly row: Placed<Nested>
  readonly count: number
  /** The list shows it. */
  readonly open: boolean
  /** The keys act on it. */
  readonly current: boolean
  readonly folded: boolean
  readonly mark: ReactNode
  /** Room for the arrow: a flat list of marked ones needs none. */
  readonly foldable: boolean
  readonly onFold: () => void
  readonly onOpen: () => void
  readonly onMenu: (at: Place) => void
  readonly onNest: (id: string) => void
  readonly onDropPicks: (picks: readonly Pick[]) => void
}

/** One tag or collection of the sidebar: takes articles and quotes, and others of its kind, dropped on it. */
export function ShelfRow(props: Props): ReactNode {
  const { what, row, open, current, folded, mark } = props
  const { one, depth, hasChildren } = row
  const [over, setOver] = useState(false)
  const takes = (event: DragEvent): boolean => carriesPicks(event) || carriesShelf(event)
  const onDrop = (event: DragEvent): void => {
    setOver(false)
    if (!takes(event)) return
    event.preventDefault()
    const shelf = draggedShelf(event)
    if (!shelf) props.onDropPicks(draggedPicks(event))
    else if (shelf.what === what && shelf.id !== one.id) props.onNest(shelf.id)
  }
  const Arrow = folded ? ChevronRight : ChevronDown
  return (
    <li
      id={`${what}-${one.id}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={open}
      aria-expanded={hasChildren ? !folded : undefined}
      className={`shelf ${over ? 'is-over' : ''} ${current ? 'is-current' : ''}`}
      style={{ paddingInlineStart: 8 + Math.min(depth, DEEPEST) * 16 }}
      title={one.name}
      draggable
      onDragStart={(event) => startShelfDrag(event, { what, id: one.id })}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onClick={props.onOpen}
      onContextMenu={(event) => {
        event.preventDefault()
        props.onMenu({ x: event.clientX, y: event.clientY })
      }}
    >
      {props.foldable ? (
        <span
          className="shelf-fold"
          aria-hidden="true"
          onClick={(event) => {
            if (!hasChildren) return
            event.stopPropagation()
            props.onFold()
          }}
        >
          {hasChildren ? <Arrow size={12} /> : null}
        </span>
      ) : null}
      {mark ? <span className="shelf-fold">{mark}</span> : null}
      <span className="shelf-name" dir="auto">
        {one.name}
      </span>
      <span className="shelf-count">{formatCount(props.count)}</span>
    </li>
  )
}

// Deeper ones are indented no further, so that their names keep room.
const DEEPEST = 6
