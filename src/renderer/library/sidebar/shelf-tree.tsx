import { ChevronDown, ChevronRight, Plus } from 'lucide-react'
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { carriesPicks, carriesShelf, draggedPicks, draggedShelf, startShelfDrag } from '../../ui/drag.ts'
import type { Pick } from '../../ui/dialogs.ts'
import { formatCount } from '../../ui/format.ts'
import { keyHandler } from '../../ui/key-handler.ts'
import { IconButton } from '../../ui/primitives/button.tsx'
import { ContextMenu, type MenuEntry, type Place } from '../../ui/primitives/menu.tsx'
import { inTreeOrder, type Nested } from './shelf-order.ts'

type Props<T extends Nested> = {
  readonly what: 'tag' | 'collection'
  readonly title: string
  readonly all: readonly T[]
  readonly counts: Readonly<Record<string, number>>
  readonly openId: string | null
  readonly onOpen: (one: T) => void
  readonly onCreate: (parentId: string | null) => void
  readonly onRename: (one: T) => void
  readonly onMove: (one: T) => void
  readonly onNest: (id: string, parentId: string | null) => void
  readonly onDelete: (one: T) => void
  readonly onDropPicks: (one: T, picks: readonly Pick[]) => void
  readonly mark?: (one: T) => ReactNode
  /** Shown while there are none. */
  readonly empty: string
}

/** The tree of tags or of collections: opens, folds, renames, nests by drag, and takes articles and quotes. */
export function ShelfTree<T extends Nested>(props: Props<T>): ReactNode {
  const { what, title, all, empty, onCreate } = props
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ readonly at: Place; readonly one: T } | null>(null)
  const rows = inTreeOrder(all, folded)
  const place = Math.max(
    0,
    rows.findIndex(({ one }) => one.id === (current ?? props.openId))
  )
  const fold = (id: string, shut: boolean): void => {
    const next = new Set(folded)
    if (shut) next.add(id)
    else next.delete(id)
    setFolded(next)
  }
  const step = (by: 1 | -1) => (): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))]
    if (next) setCurrent(next.one.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[place]
    if (!row) return
    const { one } = row
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: step(1),
      ArrowUp: step(-1),
      ArrowRight: () => fold(one.id, false),
      ArrowLeft: () =>
        row.hasChildren && !folded.has(one.id)
          ? fold(one.id, true)
          : one.parentId && setCurrent(one.parentId),
      Enter: () => props.onOpen(one),
      ' ': () => props.onOpen(one)
    }
    const run = keys[event.key]
    if (run) {
      event.preventDefault()
      run()
      return
    }
    keyHandler(['shelf'], {
      rename: () => props.onRename(one),
      'move-into': () => props.onMove(one),
      delete: () => props.onDelete(one)
    })(event)
  }
  const entries = (one: T): readonly MenuEntry[] => [
    { label: 'Rename…', keys: 'rename', run: () => props.onRename(one) },
    { label: `New ${what} inside…`, run: () => onCreate(one.id) },
    { label: 'Move into…', keys: 'move-into', run: () => props.onMove(one) },
    'separator',
    { label: `Delete ${what}…`, keys: 'delete', danger: true, run: () => props.onDelete(one) }
  ]
  return (
    <>
      <div className="shelf-head">
        <h2 className="pane-title">{title}</h2>
        <IconButton label={`New ${what}`} className="tiny" onClick={() => onCreate(null)}>
          <Plus size={13} aria-hidden />
        </IconButton>
      </div>
      {rows.length === 0 ? (
        <p className="shelf-empty">{empty}</p>
      ) : (
        <ul
          className="shelves"
          role="tree"
          aria-label={title}
          tabIndex={0}
          aria-activedescendant={`${what}-${rows[place]?.one.id ?? ''}`}
          onKeyDown={onKeyDown}
        >
          {rows.map((row, index) => (
            <TreeRow
              key={row.one.id}
              {...props}
              row={row}
              current={index === place}
              folded={folded.has(row.one.id)}
              onFold={() => fold(row.one.id, !folded.has(row.one.id))}
              onPoint={() => setCurrent(row.one.id)}
              onMenu={(at) => setMenu({ at, one: row.one })}
            />
          ))}
        </ul>
      )}
      {menu ? (
        <ContextMenu
          at={menu.at}
          label={menu.one.name}
          entries={entries(menu.one)}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </>
  )
}

type RowProps<T extends Nested> = Props<T> & {
  readonly row: ReturnType<typeof inTreeOrder<T>>[number]
  readonly current: boolean
  readonly folded: boolean
  readonly onFold: () => void
  readonly onPoint: () => void
  readonly onMenu: (at: Place) => void
}

function TreeRow<T extends Nested>(props: RowProps<T>): ReactNode {
  const { what, row, counts, openId, current, folded, mark } = props
  const { one, depth, hasChildren } = row
  const [over, setOver] = useState(false)
  const takes = (event: DragEvent): boolean => carriesPicks(event) || carriesShelf(event)
  const onDrop = (event: DragEvent): void => {
    setOver(false)
    if (!takes(event)) return
    event.preventDefault()
    const shelf = draggedShelf(event)
    if (shelf) {
      if (shelf.what === what && shelf.id !== one.id) props.onNest(shelf.id, one.id)
    } else props.onDropPicks(one, draggedPicks(event))
  }
  return (
    <li
      id={`${what}-${one.id}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={openId === one.id}
      aria-expanded={hasChildren ? !folded : undefined}
      className={`shelf ${over ? 'is-over' : ''} ${current ? 'is-current' : ''}`}
      style={{ paddingInlineStart: 8 + depth * 16 }}
      draggable
      onDragStart={(event) => startShelfDrag(event, { what, id: one.id })}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onClick={() => {
        props.onPoint()
        props.onOpen(one)
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        props.onPoint()
        props.onMenu({ x: event.clientX, y: event.clientY })
      }}
    >
      <span
        className="shelf-fold"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation()
          if (hasChildren) props.onFold()
        }}
      >
        {hasChildren ? (
          folded ? (
            <ChevronRight size={12} />
          ) : (
            <ChevronDown size={12} />
          )
        ) : (
          (mark?.(one) ?? null)
        )}
      </span>
      <span className="shelf-name" dir="auto">
        {one.name}
      </span>
      <span className="shelf-count">{formatCount(counts[one.id] ?? 0)}</span>
    </li>
  )
}
