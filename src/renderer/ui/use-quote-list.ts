import { useCallback } from 'react'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import type { QuoteRow } from '#shared/quotes/quote.ts'
import { usePages } from './list/use-pages.ts'
import { useSelection } from './list/use-selection.ts'
import type { Selection } from './list/selection.ts'
import { readArchive } from './use-archive.ts'

const MOST_A_PAGE = 500

export type QuoteListState = {
  readonly total: number | undefined
  readonly problem: string | null
  readonly rowAt: (index: number) => QuoteRow | undefined
  readonly show: (first: number, last: number) => void
  readonly selection: Selection<string>
  readonly select: (selection: Selection<string>) => void
  readonly allIds: () => Promise<readonly string[]>
}

/** The quotes of the whole archive that a filter leaves, in pages around what is on the screen. */
export function useQuoteList(filter: QuoteFilter): QuoteListState {
  const listKey = JSON.stringify(filter)
  const pages = usePages<QuoteRow>({
    channel: 'quotes:page',
    input: filter,
    read: (window) => readArchive('quotes:page', { filter, ...window })
  })
  const allIds = useCallback(async () => {
    // The key is the filter itself, written by this hook.
    const all = await readAllQuotes(JSON.parse(listKey) as QuoteFilter)
    return all.map(({ quote }) => quote.id)
  }, [listKey])
  const [selection, select] = useSelection<string>({
    listKey,
    total: pages.stale ? undefined : pages.total,
    idAt: (index) => pages.rowAt(index)?.quote.id,
    allIds,
    // A reviewed quote leaves the list; reading all of them to be sure of that would take seconds in a large archive.
    locate: (id) => placeOf(id, pages)
  })
  return {
    total: pages.total,
    problem: pages.problem,
    rowAt: pages.rowAt,
    show: pages.show,
    selection,
    select,
    allIds
  }
}

/** Where a quote is among the rows that are loaded, -1 when it is not. */
function placeOf(id: string, { total = 0, rowAt }: Pick<QuoteListState, 'total' | 'rowAt'>): number {
  for (let index = 0; index < total; index += 1) if (rowAt(index)?.quote.id === id) return index
  return -1
}

/** Every quote that the filter leaves. */
export async function readAllQuotes(filter: QuoteFilter): Promise<readonly QuoteRow[]> {
  const rows: QuoteRow[] = []
  for (;;) {
    const page = await readArchive('quotes:page', { filter, from: rows.length, count: MOST_A_PAGE })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}
