import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react'
import { RowOffsets } from './row-offsets.ts'

type Options = {
  /** The element that scrolls. */
  readonly box: RefObject<HTMLElement | null>
  readonly count: number
  /** The height of a row, or the guess before it is measured. */
  readonly rowHeight: number
  readonly measured: boolean
  /** A row that stays in the document wherever the list is scrolled to. */
  readonly pinned: number
}

type VirtualRows = {
  readonly rows: readonly { readonly index: number; readonly start: number }[]
  readonly height: number
  /** Rows on the screen. */
  readonly first: number
  readonly last: number
  /** Goes on every row that is to be measured (`data-row` says which it is). */
  readonly watch: (row: HTMLElement | null) => (() => void) | undefined
  /** Scrolls no further than needed to see a row, and stays with it while rows around it are measured. */
  readonly reveal: (index: number) => void
}

const OVERSCAN = 6
// As long as a jump to rows that were never measured may need to come to rest.
const SETTLE_MS = 400

/** A head above the rows stays on the screen and takes room from them. */
const headHeight = ({ firstElementChild, lastElementChild }: HTMLElement): number =>
  firstElementChild === lastElementChild ? 0 : (firstElementChild?.clientHeight ?? 0)

/** The rows on the screen, some beside them, and the pinned one. */
function drawn(first: number, last: number, count: number, pinned: number): readonly number[] {
  const from = Math.max(0, first - OVERSCAN)
  const to = Math.min(count - 1, last + OVERSCAN)
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
  if (pinned < 0 || pinned >= count) return rows
  if (pinned < from) return [pinned, ...rows]
  return pinned > to ? [...rows, pinned] : rows
}

/** Draws only the rows around the screen. A change of one row's height costs the same in a list of any length. */
export function useVirtualRows({ box, count, rowHeight, measured, pinned }: Options): VirtualRows {
  const [offsets, setOffsets] = useState(() => new RowOffsets(count, rowHeight))
  if (offsets.guess !== rowHeight) setOffsets(new RowOffsets(count, rowHeight))
  else if (offsets.count !== count) setOffsets(offsets.withCount(count))
  const [{ first, last }, setRange] = useState({ first: 0, last: -1 })
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const aim = useRef<{ readonly index: number; readonly until: number } | null>(null)

  const look = useCallback(() => {
    if (!box.current) return
    const { scrollTop, clientHeight } = box.current
    const next = { first: offsets.indexAt(scrollTop), last: offsets.indexAt(scrollTop + clientHeight) }
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next))
  }, [box, offsets])

  const scrollTo = useCallback(
    (index: number) => {
      const element = box.current
      if (!element) return
      const start = offsets.startOf(index)
      const room = element.clientHeight - headHeight(element)
      const end = start + Math.min(offsets.heightOf(index), room)
      if (start < element.scrollTop) element.scrollTop = start
      else if (end > element.scrollTop + room) element.scrollTop = end - room
    },
    [box, offsets]
  )

  /** Heights are read all at once, then the place is kept: rows above the screen must not push what is read. */
  const measure = useCallback(() => {
    const element = box.current
    if (!element || !measured) return
    const read = [...element.querySelectorAll<HTMLElement>('[data-row]')].map(
      (row) => [Number(row.dataset['row']), row.getBoundingClientRect().height] as const
    )
    const top = offsets.indexAt(element.scrollTop)
    let changed = false
    let above = 0
    for (const [index, height] of read) {
      if (index >= offsets.count) continue
      const difference = offsets.measure(index, height)
      if (difference === 0) continue
      changed = true
      if (index < top) above += difference
    }
    if (!changed) return
    if (above !== 0) element.scrollTop += above
    look()
    redraw()
  }, [box, offsets, measured, look])

  useLayoutEffect(() => {
    measure()
    // Only now is the list as high as its rows: before, its end could not be scrolled to.
    if (aim.current && aim.current.until > performance.now()) scrollTo(aim.current.index)
  })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    look()
    const forget = (): void => void (aim.current = null)
    const sized = new ResizeObserver(look)
    sized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    element.addEventListener('wheel', forget, { passive: true })
    element.addEventListener('pointerdown', forget)
    return () => {
      sized.disconnect()
      element.removeEventListener('scroll', look)
      element.removeEventListener('wheel', forget)
      element.removeEventListener('pointerdown', forget)
    }
  }, [box, look])

  const latest = useRef(measure)
  useEffect(() => {
    latest.current = measure
  })
  const [observer] = useState(() => new ResizeObserver(() => latest.current()))
  const watch = useCallback(
    (row: HTMLElement | null) => {
      if (!row) return undefined
      observer.observe(row)
      return () => observer.unobserve(row)
    },
    [observer]
  )
  const reveal = useCallback(
    (index: number) => {
      aim.current = { index, until: performance.now() + SETTLE_MS }
      scrollTo(index)
    },
    [scrollTo]
  )

  return {
    rows: drawn(first, last, count, pinned).map((index) => ({ index, start: offsets.startOf(index) })),
    height: offsets.startOf(count),
    first: Math.min(first, Math.max(0, count - 1)),
    last: Math.max(0, Math.min(last, count - 1)),
    watch,
    reveal
  }
}
