import type { Pick } from './dialogs.ts'

/** Our own drags carry what is dragged as JSON under a type of their own, so that other programs ignore them. */
const PICKS = 'application/x-cuttings-picks'
const ITEMS = 'application/x-cuttings-items'
const SHELF = 'application/x-cuttings-shelf'

type Shelf = { readonly what: 'tag' | 'collection'; readonly id: string }

/** Articles or quotes on their way to a tag or a collection; the badge at the pointer says how many. */
export function startPickDrag(
  event: React.DragEvent,
  picks: readonly Pick[],
  itemIds: readonly string[] = []
): void {
  const { dataTransfer } = event
  dataTransfer.effectAllowed = 'copyMove'
  dataTransfer.setData(PICKS, JSON.stringify(picks))
  if (itemIds.length > 0) dataTransfer.setData(ITEMS, JSON.stringify(itemIds))
  const badge = document.createElement('div')
  badge.className = 'drag-badge'
  badge.textContent = String(Math.max(picks.length, itemIds.length))
  document.body.append(badge)
  dataTransfer.setDragImage(badge, -8, -8)
  // The browser takes its picture of the badge right after this event.
  setTimeout(() => badge.remove())
}

export function startShelfDrag(event: React.DragEvent, shelf: Shelf): void {
  event.dataTransfer.effectAllowed = 'move'
  event.dataTransfer.setData(SHELF, JSON.stringify(shelf))
}

const has = (event: React.DragEvent, type: string): boolean => event.dataTransfer.types.includes(type)
export const carriesPicks = (event: React.DragEvent): boolean => has(event, PICKS)
export const carriesItems = (event: React.DragEvent): boolean => has(event, ITEMS)
export const carriesShelf = (event: React.DragEvent): boolean => has(event, SHELF)

// Written above by this same window or its sibling; other programs cannot name these types by accident.
const read = (event: React.DragEvent, type: string): unknown =>
  JSON.parse(event.dataTransfer.getData(type) || 'null')
export const draggedPicks = (event: React.DragEvent): readonly Pick[] =>
  (read(event, PICKS) as readonly Pick[] | null) ?? []
export const draggedItems = (event: React.DragEvent): readonly string[] =>
  (read(event, ITEMS) as readonly string[] | null) ?? []
export const draggedShelf = (event: React.DragEvent): Shelf | null => read(event, SHELF) as Shelf | null

/** Files from another program. A drag of our own may carry them too (a picture), and is not meant for import. */
export const carriesFiles = (types: readonly string[]): boolean =>
  types.includes('Files') && !types.some((type) => type === PICKS || type === ITEMS || type === SHELF)
