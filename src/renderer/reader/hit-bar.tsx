import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatCount, plural } from '../ui/format.ts'
import { keyHint } from '../ui/shortcuts.ts'
import { IconButton } from '../ui/primitives/button.tsx'

type Props = {
  readonly total: number
  /** Which one is shown, from 0; null before the first step. */
  readonly current: number | null
  readonly onStep: (step: 1 | -1) => void
}

/** Walks through the words of the archive search in the open article. */
export function HitBar({ total, current, onStep }: Props): ReactNode {
  return (
    <div className="hit-bar" role="group" aria-label="Hits of the search">
      <output aria-live="polite">
        {current === null ? plural(total, 'hit') : `${formatCount(current + 1)} of ${formatCount(total)}`}
      </output>
      <IconButton label={`Previous hit (${keyHint('previous-hit')})`} onClick={() => onStep(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={`Next hit (${keyHint('next-hit')})`} onClick={() => onStep(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
