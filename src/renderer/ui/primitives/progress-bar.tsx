import './progress-bar.css'
import type { ReactNode } from 'react'

type Props = { readonly label: string; readonly value: number; readonly max: number }

/** `max` 0 means that the end is not known yet. */
export function ProgressBar({ label, value, max }: Props): ReactNode {
  const known = max > 0
  return (
    <div
      className={`progress ${known ? '' : 'progress-unknown'}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={known ? max : undefined}
      aria-valuenow={known ? value : undefined}
    >
      <div style={{ width: known ? `${Math.min(100, (100 * value) / max)}%` : '30%' }} />
    </div>
  )
}
