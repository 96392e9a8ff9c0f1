import { useCallback, useEffect } from 'react'
import { askArchive } from '../ui/archive-client.ts'
import type { Selection } from '../ui/list/selection.ts'
import { usePages, type Pages } from '../ui/list/use-pages.ts'
import { useSelection } from '../ui/list/use-selection.ts'
import { readArchive, type ArchiveOutput } from '../ui/use-archive.ts'
import { openArticle } from '../ui/view.ts'

export type ItemRow = ArchiveOutput<'collections:items'>['rows'][number]

type CollectionItems = Pages<ItemRow> & {
  readonly selection: Selection<string>
  readonly select: (selection: Selection<string>) => void
  readonly allIds: () => Promise<readonly string[]>
  /** The selected rows in their order; those that were never on the screen (Ctrl+A) are read first. */
  readonly readSelected: () => Promise<readonly ItemRow[]>
  /** The same, as far as they are loaded: what a drag can carry at once. */
  readonly loadedSelected: readonly ItemRow[]
}

const MOST_A_PAGE = 500

/** The places of a collection in its order; the one under the cursor opens in the reader. */
export function useCollectionItems(id: string): CollectionItems {
  const pages = usePages<ItemRow>({
    channel: 'collections:items',
    input: { id },
    read: (window) => readArchive('collections:items', { id, ...window })
  })
  const allIds = useCallback(async () => {
    const result = await askArchive('collections:item-ids', { id })
    return result.ok ? result.value.ids : []
  }, [id])
  const { total, rowAt } = pages
  const [selection, select] = useSelection<string>({
    listKey: id,
    total: pages.stale ? undefined : total,
    idAt: (index) => rowAt(index)?.item.id,
    allIds
  })

  const { cursor, cursorId } = selection
  const row = cursor < 0 ? undefined : rowAt(cursor)
  const open = row?.item.id === cursorId ? row?.item : undefined
  const articleId = open?.articleId
  const quoteId = open?.quoteId ?? null
  useEffect(() => {
    if (articleId !== undefined) openArticle(articleId, quoteId)
  }, [articleId, quoteId])
  useEffect(() => {
    if (total === 0) openArticle(null)
  }, [total])

  const loadedSelected = loadedRows(rowAt, total ?? 0, selection.ids)
  const readSelected = async (): Promise<readonly ItemRow[]> =>
    loadedSelected.length === selection.ids.size
      ? loadedSelected
      : (await readAllItems(id)).filter(({ item }) => selection.ids.has(item.id))
  return { ...pages, selection, select, allIds, readSelected, loadedSelected }
}

function loadedRows(
  rowAt: (index: number) => ItemRow | undefined,
  total: number,
  ids: ReadonlySet<string>
): readonly ItemRow[] {
  const rows: ItemRow[] = []
  for (let index = 0; index < total && rows.length < ids.size; index += 1) {
    const row = rowAt(index)
    if (row && ids.has(row.item.id)) rows.push(row)
  }
  return rows
}

/** Every place of the collection in its order. */
export async function readAllItems(id: string): Promise<readonly ItemRow[]> {
  const rows: ItemRow[] = []
  for (;;) {
    const page = await readArchive('collections:items', { id, from: rows.length, count: MOST_A_PAGE })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}
