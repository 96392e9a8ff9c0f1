import { Plus } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { carriesShelf, draggedShelf } from '../../ui/drag.ts'
import type { Pick } from '../../ui/dialogs.ts'
import { keep, kept } from '../../ui/kept.ts'
import { keyHandler } from '../../ui/key-handler.ts'
import { IconButton } from '../../ui/primitives/button.tsx'
import { ContextMenu, type MenuEntry, type Place } from '../../ui/primitives/menu.tsx'
import { inTreeOrder, type Nested } from './shelf-order.ts'
import { ShelfRow } from './shelf-row.tsx'

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
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(kept(`folded ${what}s`)))
  // A shelf dropped on the title goes to the top level.
  const [over, setOver] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ readonly at: Place; readonly one: T } | null>(null)
  const rows = inTreeOrder(all, folded)
  const nested = rows.some(({ hasChildren }) => hasChildren)
  const place = Math.max(
    0,
    rows.findIndex(({ one }) => one.id === (current ?? props.openId))
  )
  const fold = (id: string, shut: boolean): void => {
    const next = new Set(folded)
    if (shut) next.add(id)
    else next.delete(id)
    setFolded(next)
    keep(`folded ${what}s`, next)
  }
  const goTo = (index: number): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (next) setCurrent(next.one.id)
  }
  const tree = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (current !== null) tree.current?.querySelector('.is-current')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[place]
    if (!row) return
    const { one } = row
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(place + 1),
      ArrowUp: () => goTo(place - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      ArrowRight: () => (folded.has(one.id) ? fold(one.id, false) : row.hasChildren && goTo(place + 1)),
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
    { label: `Delete ${what}`, keys: 'delete', danger: true, run: () => props.onDelete(one) }
  ]
  return (
    <>
      <div
        className={`shelf-head ${over ? 'is-over' : ''}`}
        onDragOver={(event) => {
          if (!carriesShelf(event)) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false)
          const shelf = draggedShelf(event)
          if (shelf?.what === what) props.onNest(shelf.id, null)
        }}
      >
        <h2 className="pane-title">{title}</h2>
        <IconButton label={`New ${what}`} className="tiny" onClick={() => onCreate(null)}>
          <Plus size={13} aria-hidden />
        </IconButton>
      </div>
      {rows.length === 0 ? (
        <p className="shelf-empty">{empty}</p>
      ) : (
        <ul
          ref={tree}
          className="shelves"
          role="tree"
          aria-label={title}
          tabIndex={0}
          aria-activedescendant={`${what}-${rows[place]?.one.id ?? ''}`}
          onKeyDown={onKeyDown}
        >
          {rows.map((row, index) => (
            <ShelfRow
              key={row.one.id}
              what={what}
              count={props.counts[row.one.id] ?? 0}
              open={props.openId === row.one.id}
              mark={props.mark?.(row.one)}
              foldable={nested || !props.mark}
              row={row}
              current={index === place}
              folded={folded.has(row.one.id)}
              onFold={() => fold(row.one.id, !folded.has(row.one.id))}
              onOpen={() => {
                setCurrent(row.one.id)
                props.onOpen(row.one)
              }}
              onMenu={(at) => {
                setCurrent(row.one.id)
                setMenu({ at, one: row.one })
              }}
              onNest={(id) => props.onNest(id, row.one.id)}
              onDropPicks={(picks) => props.onDropPicks(row.one, picks)}
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
