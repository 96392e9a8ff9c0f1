import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/primitives/button.tsx'

type Props = {
  readonly text: string
  readonly total: number
  readonly current: number | null
  readonly onText: (text: string) => void
  readonly onStep: (step: 1 | -1) => void
  readonly onClose: () => void
}

/** Find in the article; empty, it walks through the hits of the archive search. */
export function FindBar({ text, total, current, onText, onStep, onClose }: Props): ReactNode {
  return (
    <div className="find-bar" role="search" aria-label="Find in the article">
      <input
        className="input"
        type="text"
        autoFocus
        aria-label="Find in the article"
        placeholder="Find in the article"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose()
          else return
          event.preventDefault()
        }}
      />
      <output aria-live="polite">
        {total > 0 && current !== null ? `${current + 1} of ${total}` : text ? 'not found' : ''}
      </output>
      <IconButton label="Previous hit" disabled={total === 0} onClick={() => onStep(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label="Next hit" disabled={total === 0} onClick={() => onStep(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label="Close find" onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
