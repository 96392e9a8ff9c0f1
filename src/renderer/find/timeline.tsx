import './timeline.css'
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { withDates } from '#shared/query/edit-query.ts'
import type { TimelineUnit } from '#shared/query/facets.ts'
import { formatCount, formatWhen, plural } from '../ui/format.ts'
import { useArchive, useLatest } from '../ui/use-archive.ts'
import { search, useView } from '../ui/view.ts'
import { filledBins, unitFor } from './timeline-bins.ts'

/** Results over time; dragging over it sets the dates of the search, and the bars grow finer with a shorter span. */
export function Timeline(): ReactNode {
  const scope = useView((state) => state.scope)
  const text = useView((state) => state.text)
  const query = { scope, text, sort: { by: 'published' as const, descending: true } }
  const years = useLatest(useArchive('articles:timeline', { query, unit: 'year' }).data)
  const unit: TimelineUnit = unitFor(years?.bins ?? [])
  const finer = useLatest(useArchive('articles:timeline', { query, unit }).data)
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const bars = useRef<HTMLDivElement>(null)
  const bins = filledBins(finer?.bins ?? [], unit)
  if (bins.length < 2) return null
  const most = Math.max(...bins.map(({ count }) => count))
  const undated = (finer?.without ?? 0) > 0 ? `, ${formatCount(finer?.without ?? 0)} without such a date` : ''

  const binAt = (event: PointerEvent): number => {
    const box = bars.current?.getBoundingClientRect()
    const share = box ? (event.clientX - box.left) / box.width : 0
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)))
  }
  const choose = (first: number, last: number): void => {
    const [from, to] = first <= last ? [first, last] : [last, first]
    search(withDates(text, bins[from]?.at ?? '', bins[to]?.at ?? ''))
  }
  const isIn = (at: number): boolean => drag !== null && at >= Math.min(...drag) && at <= Math.max(...drag)
  // One stop of the Tab key: the arrows go from bar to bar, Shift takes in those between, Enter sets the dates.
  const onKeyDown = (event: KeyboardEvent): void => {
    const [first, last] = drag ?? [0, 0]
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: last - 1,
      ArrowRight: last + 1,
      Home: 0,
      End: bins.length - 1
    }
    const to = steps[event.key]
    if (to !== undefined) {
      const at = Math.min(
        bins.length - 1,
        Math.max(0, drag === null ? (to === bins.length - 1 ? to : 0) : to)
      )
      setDrag(event.shiftKey ? [first, at] : [at, at])
    } else if (event.key === 'Enter') {
      choose(first, last)
      setDrag(null)
    } else if (event.key === 'Escape' && drag) setDrag(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const said = (at: number): string =>
    `${formatWhen(bins[at]?.at ?? '')}: ${plural(bins[at]?.count ?? 0, 'article')}`
  return (
    <section className="timeline" aria-label="Timeline">
      <div
        ref={bars}
        className="timeline-bars"
        role="slider"
        tabIndex={0}
        aria-label="Dates of the list"
        aria-valuemin={0}
        aria-valuemax={bins.length - 1}
        aria-valuenow={drag?.[1] ?? 0}
        aria-valuetext={said(drag?.[1] ?? 0)}
        onKeyDown={onKeyDown}
        onBlur={() => setDrag(null)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrag([binAt(event), binAt(event)])
        }}
        onPointerMove={(event) => event.buttons > 0 && drag && setDrag([drag[0], binAt(event)])}
        onPointerCancel={() => setDrag(null)}
        onPointerUp={(event) => {
          if (drag) choose(drag[0], binAt(event))
          setDrag(null)
        }}
      >
        {bins.map(({ at, count }, index) => (
          <span key={at} className={`timeline-bar ${isIn(index) ? 'is-chosen' : ''}`} title={said(index)}>
            <span style={{ height: `${count === 0 ? 0 : Math.max(6, (count / most) * 100)}%` }} />
          </span>
        ))}
      </div>
      <p className="timeline-words">
        <span>{formatWhen(bins[0]?.at ?? '')}</span>
        <span>
          by {unit}
          {undated}
        </span>
        <span>{formatWhen(bins.at(-1)?.at ?? '')}</span>
      </p>
    </section>
  )
}
