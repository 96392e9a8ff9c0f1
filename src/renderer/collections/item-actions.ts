import { openDialog, type Pick } from '../ui/dialogs.ts'
import type { MenuEntry } from '../ui/primitives/menu.tsx'
import { apply } from '../ui/operations.ts'
import { stepTarget } from './item-order.ts'
import type { ItemRow } from './use-collection-items.ts'

export const pickOf = ({ item: { articleId, quoteId } }: ItemRow): Pick => ({ articleId, quoteId })

/** Tags stories; where only quotes are chosen, the quotes themselves. */
export function tagItems(rows: readonly ItemRow[]): void {
  const articleIds = rows.flatMap(({ item }) => (item.quoteId === null ? [item.articleId] : []))
  const quoteIds = rows.flatMap(({ item }) => item.quoteId ?? [])
  if (articleIds.length > 0) openDialog({ kind: 'tag', articleIds })
  else if (quoteIds.length > 0) openDialog({ kind: 'tag-quotes', quoteIds })
}

export function collectItems(rows: readonly ItemRow[]): void {
  if (rows.length > 0) openDialog({ kind: 'collect', picks: rows.map(pickOf) })
}

/** A quote stands for its article here: the fields are the article's. */
export function correctItems(rows: readonly ItemRow[]): void {
  const articleIds = [...new Set(rows.map(({ item }) => item.articleId))]
  if (articleIds.length > 0) openDialog({ kind: 'correct', articleIds })
}

export function noteItem(row: ItemRow | undefined): void {
  if (row) openDialog({ kind: 'note-item', itemId: row.item.id, note: row.item.note })
}

/** Out of the collection; the articles stay in the archive. */
export function removeItems(itemIds: readonly string[]): void {
  if (itemIds.length > 0) void apply({ do: 'collection:remove', itemIds: [...itemIds] }, 'say')
}

export async function stepItems(
  collectionId: string,
  all: readonly string[],
  moved: ReadonlySet<string>,
  step: 'up' | 'down'
): Promise<void> {
  const beforeId = stepTarget(all, moved, step)
  if (beforeId === undefined) return
  await apply({ do: 'collection:order', id: collectionId, itemIds: [...moved], beforeId })
}

type Runs = Readonly<Record<'tag' | 'collect' | 'correct' | 'note' | 'up' | 'down' | 'remove', () => void>>

export const itemMenu = (runs: Runs): readonly MenuEntry[] => [
  { label: 'Note in this collection…', keys: 'note-item', run: runs.note },
  { label: 'Tag…', keys: 'tag', run: runs.tag },
  { label: 'Add to another collection…', keys: 'collect', run: runs.collect },
  { label: 'Correct a field…', keys: 'correct', run: runs.correct },
  'separator',
  { label: 'Move up', keys: 'item-up', run: runs.up },
  { label: 'Move down', keys: 'item-down', run: runs.down },
  'separator',
  { label: 'Remove from the collection', keys: 'remove-item', run: runs.remove, danger: true }
]
