import './listbox.css'
import { useEffect, useId, useRef, type DragEvent, type MouseEvent, type ReactNode } from 'react'
import { keyHandler } from '../key-handler.ts'
import type { Place } from '../primitives/menu.tsx'
import {
  destination,
  extend,
  noSelection,
  selectAll,
  selectOnly,
  toggle,
  type Selection
} from './selection.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

export type RowState = { readonly selected: boolean; readonly current: boolean }

type Props<Id> = {
  readonly label: string
  readonly count: number
  readonly rowHeight: number
  /** Rows of different heights are measured; `rowHeight` is then the guess before. */
  readonly measured?: boolean
  readonly idAt: (index: number) => Id | undefined
  readonly selection: Selection<Id>
  readonly onSelect: (selection: Selection<Id>) => void
  readonly allIds: () => Promise<readonly Id[]>
  readonly renderRow: (index: number, state: RowState) => ReactNode
  /** Rows on the screen, to fetch what they show. */
  readonly onShow?: (first: number, last: number) => void
  readonly onKeyDown?: (event: React.KeyboardEvent) => void
  readonly onOpen?: () => void
  readonly onMenu?: (place: Place) => void
  readonly onDragRows?: (event: DragEvent) => void
  readonly onDragOverRow?: (event: DragEvent, index: number) => void
  readonly onDropRow?: (event: DragEvent, index: number) => void
  /** A grid has a head row and cells. */
  readonly head?: ReactNode
  /** Rows with buttons in them: options of a listbox may hold none, cells of a grid may. Each row draws its own cell. */
  readonly cells?: true
}

/**
 * A virtualised list with the selection habits of desktop applications. The container has the focus and names the
 * current row by `aria-activedescendant`, so that it is not lost when its row scrolls away.
 */
export function Listbox<Id>(props: Props<Id>): ReactNode {
  const { label, count, rowHeight, measured = false, idAt, selection, onSelect, allIds, onShow, head } = props
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  const grid = head !== undefined || props.cells === true
  const { cursor } = selection

  // The current row stays in the document wherever the list is scrolled to: assistive technology points at it.
  const virtual = useVirtualRows({ box, count, rowHeight, measured, pinned: cursor })
  const { first, last, reveal } = virtual
  useEffect(() => onShow?.(first, last), [first, last, onShow])
  // Where the cursor goes the list follows. When rows come in above it (an import), only if it was on the screen.
  const { cursorId } = selection
  const seen = useRef({ cursorId: cursorId satisfies Id | null, first: 0, last: -1, cursor: -1 })
  useEffect(() => {
    const before = seen.current
    const wasSeen = before.cursor >= before.first && before.cursor <= before.last
    if (cursor >= 0 && cursor !== before.cursor && (cursorId !== before.cursorId || wasSeen)) reveal(cursor)
  }, [cursor, cursorId, reveal])
  useEffect(() => {
    seen.current = { cursorId, first, last, cursor }
  })

  const idsBetween = async (a: number, b: number): Promise<readonly Id[]> => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const known = Array.from({ length: to - from + 1 }, (_, step) => idAt(from + step))
    return known.every((id) => id !== undefined) ? known : (await allIds()).slice(from, to + 1)
  }
  const goTo = async (index: number, extending: boolean): Promise<void> => {
    if (index < 0) return
    if (extending) {
      onSelect(
        extend(selection, index, await idsBetween(selection.anchor < 0 ? index : selection.anchor, index))
      )
      return
    }
    const id = idAt(index) ?? (await allIds())[index]
    if (id !== undefined) onSelect(selectOnly(index, id))
  }
  const move = (key: Parameters<typeof destination>[0]) => (event: { readonly shiftKey: boolean }) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    void goTo(destination(key, cursor, count, page), event.shiftKey)
  }
  const onMoveKey = keyHandler(['move'], {
    up: move('up'),
    down: move('down'),
    'page-up': move('page-up'),
    'page-down': move('page-down'),
    first: move('first'),
    last: move('last'),
    'select-all': () => void allIds().then((ids) => onSelect(selectAll(selection, ids))),
    clear: () => onSelect(selection.cursorId === null ? noSelection : selectOnly(cursor, selection.cursorId))
  })

  const rowOf = (event: MouseEvent | DragEvent): number | null => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
    return row?.getAttribute('data-row') ? Number(row.getAttribute('data-row')) : null
  }
  const onMouseDown = (event: MouseEvent): void => {
    const index = rowOf(event)
    const id = index === null ? undefined : idAt(index)
    if (index === null || id === undefined) return
    if (event.shiftKey) void goTo(index, true)
    else if (event.ctrlKey || event.metaKey) onSelect(toggle(selection, index, id))
    // A press on a selected row may begin a drag of all of them; the click decides (see onClick).
    else if (!selection.ids.has(id)) onSelect(selectOnly(index, id))
  }
  const onClick = (event: MouseEvent): void => {
    const index = rowOf(event)
    if (index !== null && !event.shiftKey && !event.ctrlKey && !event.metaKey) void goTo(index, false)
  }

  return (
    <div
      ref={box}
      className="listbox"
      role={grid ? 'grid' : 'listbox'}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={grid ? count + (head ? 1 : 0) : undefined}
      aria-activedescendant={cursor >= 0 && cursor < count ? `${listId}-${cursor}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => {
        onMoveKey(event)
        if (!event.defaultPrevented) props.onKeyDown?.(event)
      }}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onDoubleClick={(event) => rowOf(event) !== null && props.onOpen?.()}
      onContextMenu={(event) => {
        event.preventDefault()
        const row = document.getElementById(`${listId}-${cursor}`)?.getBoundingClientRect()
        const fromKeys = event.button !== 2 && row
        props.onMenu?.(
          fromKeys ? { x: row.left + 24, y: row.top + 24 } : { x: event.clientX, y: event.clientY }
        )
      }}
      onDragStart={props.onDragRows}
      onDragOver={(event) => props.onDragOverRow?.(event, rowOf(event) ?? count)}
      onDrop={(event) => props.onDropRow?.(event, rowOf(event) ?? count)}
    >
      {head}
      <div className="listbox-sizer" role="presentation" style={{ height: virtual.height }}>
        {virtual.rows.map(({ index, start }) => {
          const id = idAt(index)
          const state = { selected: id !== undefined && selection.ids.has(id), current: index === cursor }
          return (
            <div
              key={index}
              id={`${listId}-${index}`}
              ref={measured ? virtual.watch : undefined}
              data-row={index}
              className={`listbox-row ${state.selected ? 'is-selected' : ''} ${state.current ? 'is-current' : ''}`}
              role={grid ? 'row' : 'option'}
              aria-selected={state.selected}
              aria-setsize={grid ? undefined : count}
              aria-posinset={grid ? undefined : index + 1}
              aria-rowindex={grid ? index + (head ? 2 : 1) : undefined}
              draggable={props.onDragRows !== undefined}
              style={{ transform: `translateY(${start}px)`, ...(measured ? {} : { height: rowHeight }) }}
            >
              {props.renderRow(index, state)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
