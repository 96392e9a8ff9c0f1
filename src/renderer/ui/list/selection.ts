/**
 * What is selected in a list, as desktop applications do it. `cursor` is the row that keys move and the reader shows,
 * `anchor` the row from which Shift extends; both are places in the list, -1 for none.
 */
export type Selection<Id> = {
  readonly ids: ReadonlySet<Id>
  readonly cursor: number
  readonly cursorId: Id | null
  readonly anchor: number
}

export const noSelection: Selection<never> = { ids: new Set(), cursor: -1, cursorId: null, anchor: -1 }

export function selectOnly<Id>(index: number, id: Id): Selection<Id> {
  return { ids: new Set([id]), cursor: index, cursorId: id, anchor: index }
}

/** Ctrl+click: the row joins or leaves. */
export function toggle<Id>(selection: Selection<Id>, index: number, id: Id): Selection<Id> {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, cursor: index, cursorId: id, anchor: index }
}

/** Shift: exactly the rows from the anchor to `index`; `between` are their ids in the list's order. */
export function extend<Id>(selection: Selection<Id>, index: number, between: readonly Id[]): Selection<Id> {
  const anchor = selection.anchor < 0 ? index : selection.anchor
  const cursorId = (index < anchor ? between[0] : between.at(-1)) ?? selection.cursorId
  return { ids: new Set(between), cursor: index, cursorId, anchor }
}

export function selectAll<Id>(selection: Selection<Id>, ids: readonly Id[]): Selection<Id> {
  const cursor = selection.cursor < 0 ? 0 : selection.cursor
  return { ids: new Set(ids), cursor, cursorId: ids[cursor] ?? null, anchor: cursor }
}

/** The list changed and the cursor's row is now at `index`: what is selected stays, the places follow. */
export function followCursor<Id>(selection: Selection<Id>, index: number): Selection<Id> {
  return { ...selection, cursor: index, anchor: index }
}

/** Where a movement key leads in a list of `count` rows of which a screen shows `page`. */
export function destination(
  key: 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last',
  cursor: number,
  count: number,
  page: number
): number {
  const last = count - 1
  const steps = { up: -1, down: 1, 'page-up': -page, 'page-down': page, first: -count, last: count }
  if (cursor < 0) return key === 'last' ? last : Math.min(0, last)
  return Math.max(0, Math.min(last, cursor + steps[key]))
}
