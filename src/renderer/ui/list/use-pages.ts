import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Readable } from '../use-archive.ts'

const PAGE = 100
// A dragged scroll thumb passes over pages that nobody looks at; only where it rests is asked for.
const REST_MS = 60

export type Page<Row> = {
  readonly total: number
  readonly rows: readonly Row[]
  readonly problem?: string | null
}
export type PageSource<Row> = {
  readonly channel: Readable
  /** What tells one list from another: a change starts at the top. */
  readonly input: unknown
  readonly read: (window: { readonly from: number; readonly count: number }) => Promise<Page<Row>>
}

export type Pages<Row> = {
  /** Undefined until the first page has come. */
  readonly total: number | undefined
  readonly rowAt: (index: number) => Row | undefined
  readonly problem: string | null
  /** The rows still belong to the list before, because the new one has not come yet. */
  readonly stale: boolean
  readonly show: (first: number, last: number) => void
}

type Loaded<Row> = {
  readonly key: string
  readonly total: number
  readonly problem: string | null
  readonly pages: ReadonlyMap<number, readonly Row[]>
}
type Shown = { readonly key: string; readonly first: number; readonly last: number }

/** The pages of a long list around what is on the screen. */
export function usePages<Row>(source: PageSource<Row>): Pages<Row> {
  const key = JSON.stringify([source.channel, source.input])
  const [shown, setShown] = useState<Shown>({ key, first: 0, last: 0 })
  const { first, last } = shown.key === key ? shown : { first: 0, last: 0 }
  const numbers = Array.from({ length: last - first + 1 }, (_, step) => first + step)

  const combine = useCallback(
    (results: readonly UseQueryResult<Page<Row>>[]) => gather(key, first, results),
    [key, first]
  )
  const { loaded, error } = useQueries({
    queries: numbers.map((number) => ({
      queryKey: [source.channel, source.input, number],
      queryFn: () => source.read({ from: number * PAGE, count: PAGE })
    })),
    combine
  })

  // While a page of the same list is on its way only the size of the list is known; a new list leaves the old one up.
  const kept = useKept(loaded)
  const current = loaded ?? (kept?.key === key ? { ...kept, pages: new Map<number, readonly Row[]>() } : kept)

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = useCallback(
    (from: number, to: number) => {
      const next: Shown = {
        key,
        first: Math.max(0, Math.floor(from / PAGE)),
        last: Math.max(0, Math.floor(to / PAGE))
      }
      const same = (now: Shown): boolean =>
        now.key === key && now.first === next.first && now.last === next.last
      clearTimeout(timer.current)
      const settle = (): void => setShown((now) => (same(now) ? now : next))
      if (Math.abs(next.first - first) <= 1) settle()
      else timer.current = setTimeout(settle, REST_MS)
    },
    [key, first]
  )

  return {
    total: current?.total,
    rowAt: (index) => current?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    problem: error ?? current?.problem ?? null,
    stale: current !== undefined && current.key !== key,
    show
  }
}

function useKept<Row>(loaded: Loaded<Row> | undefined): Loaded<Row> | undefined {
  const [kept, keep] = useState(loaded)
  if (loaded && loaded !== kept) keep(loaded)
  return loaded ?? kept
}

function gather<Row>(
  key: string,
  first: number,
  results: readonly UseQueryResult<Page<Row>>[]
): { readonly loaded: Loaded<Row> | undefined; readonly error: string | null } {
  const pages = new Map<number, readonly Row[]>()
  let newest: { readonly page: Page<Row>; readonly at: number } | undefined
  results.forEach(({ data, dataUpdatedAt }, step) => {
    if (!data) return
    pages.set(first + step, data.rows)
    if (!newest || dataUpdatedAt > newest.at) newest = { page: data, at: dataUpdatedAt }
  })
  const error = results.find((result) => result.error)?.error?.message ?? null
  if (!newest) return { loaded: undefined, error }
  return { loaded: { key, total: newest.page.total, problem: newest.page.problem ?? null, pages }, error }
}
