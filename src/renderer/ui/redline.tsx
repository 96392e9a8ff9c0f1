import './redline.css'
import type { ReactNode } from 'react'
import type { RedlineStep } from '#shared/verbatim/verbatim-result.ts'

/** From the source to the quote: what it leaves out is struck through, what it adds is underlined. */
export function Redline({ steps }: { readonly steps: readonly RedlineStep[] }): ReactNode {
  return (
    <p className="redline" dir="auto">
      {steps.map(({ kind, text }, at) => (
        // A redline is drawn once and never reordered.
        <span key={at}>
          {kind === 'same' ? text : kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>}{' '}
        </span>
      ))}
    </p>
  )
}
