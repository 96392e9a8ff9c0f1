import { useCallback, useEffect } from 'react'
import type { ArticleRow } from '#shared/article/article.ts'
import type { ListQuery } from '#shared/query/list-query.ts'
import { askArchive } from '../ui/archive-client.ts'
import type { Selection } from '../ui/list/selection.ts'
import { usePages } from '../ui/list/use-pages.ts'
import { useSelection } from '../ui/list/use-selection.ts'
import { readArchive } from '../ui/use-archive.ts'
import { openArticle, useView, view } from '../ui/view.ts'

export type ArticleListState = {
  readonly query: ListQuery
  readonly total: number | undefined
  readonly problem: string | null
  readonly rowAt: (index: number) => ArticleRow | undefined
  readonly show: (first: number, last: number) => void
  readonly selection: Selection<number>
  readonly select: (selection: Selection<number>) => void
  readonly allIds: () => Promise<readonly number[]>
  /** The selected rows that are known here: enough to tell which tags they carry. */
  readonly selectedRows: () => readonly ArticleRow[]
}

/** The list of the current shelf and search, with its selection; the row under the cursor opens in the reader. */
export function useArticleList(): ArticleListState {
  const scope = useView((state) => state.scope)
  const text = useView((state) => state.text)
  const sort = useView((state) => state.sort)
  const query: ListQuery = { scope, text, sort }
  const listKey = JSON.stringify(query)

  const pages = usePages<ArticleRow>({
    channel: 'articles:page',
    input: query,
    read: (window) => readArchive('articles:page', { query, ...window })
  })
  const allIds = useCallback(async () => {
    const result = await askArchive('articles:ids', { query: JSON.parse(listKey) as ListQuery })
    return result.ok ? result.value.ids : []
  }, [listKey])
  const { rowAt, total } = pages
  const [selection, select] = useSelection<number>({
    listKey,
    total: pages.stale ? undefined : total,
    idAt: (index) => rowAt(index)?.id,
    allIds,
    // What is being read stays chosen from shelf to shelf; a search begins at its best hit.
    start: () => (text.trim() === '' ? view.get().articleId : null)
  })

  const { cursorId, ids } = selection
  useEffect(() => {
    if (cursorId !== null && cursorId !== view.get().articleId) openArticle(cursorId)
    if (cursorId === null && total === 0) openArticle(null)
  }, [cursorId, total])
  useEffect(() => {
    view.set({ chosen: [...ids] })
    return () => view.set({ chosen: [] })
  }, [ids])

  const selectedRows = (): readonly ArticleRow[] => {
    const rows: ArticleRow[] = []
    for (let index = 0; index < (total ?? 0) && rows.length < ids.size; index += 1) {
      const row = rowAt(index)
      if (row && ids.has(row.id)) rows.push(row)
    }
    return rows
  }
  return {
    query,
    total,
    problem: pages.problem,
    rowAt,
    show: pages.show,
    selection,
    select,
    allIds,
    selectedRows
  }
}
