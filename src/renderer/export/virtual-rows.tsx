import './virtual-rows.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly count: number
  readonly rowHeight: number
  /** Rows of different heights are measured; `rowHeight` is then the guess before. */
  readonly measured?: boolean
  readonly gap?: number
  readonly padding?: number
  readonly renderRow: (index: number) => ReactNode
}

/** Something long to look through (pages, paragraphs, files): only what is near the screen is in the document. */
export function VirtualRows({
  label,
  count,
  rowHeight,
  measured = false,
  gap = 0,
  padding = 0,
  renderRow
}: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 1,
    gap,
    paddingStart: padding,
    paddingEnd: padding
  })
  useEffect(() => virtualizer.measure(), [rowHeight, virtualizer])
  return (
    <div ref={box} className="virtual-rows" role="region" aria-label={label} tabIndex={0}>
      <div style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={measured ? virtualizer.measureElement : undefined}
            data-index={index}
            className="virtual-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            {renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  )
}
