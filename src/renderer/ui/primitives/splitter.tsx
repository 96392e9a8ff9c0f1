import './splitter.css'
import { useRef, type ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly width: number
  readonly min: number
  readonly max: number
  /** -1 when the pane that grows lies to the right of the splitter. */
  readonly direction?: 1 | -1
  readonly onResize: (width: number) => void
  /** The last width of a drag: the one to keep. */
  readonly onDone: (width: number) => void
}

const STEP = 16

/** Resizes a pane with the pointer or with the arrow keys. */
export function Splitter({ label, width, min, max, direction = 1, onResize, onDone }: Props): ReactNode {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const fit = (next: number): number => Math.round(Math.min(max, Math.max(min, next)))
  const step = (by: number): void => {
    onResize(fit(width + by * direction))
    onDone(fit(width + by * direction))
  }
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (drag.current) onResize(fit(drag.current.width + (event.clientX - drag.current.x) * direction))
      }}
      onPointerUp={() => {
        drag.current = null
        onDone(width)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        step(event.key === 'ArrowRight' ? STEP : -STEP)
      }}
    />
  )
}
