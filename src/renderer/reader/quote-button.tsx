import { MapPin, Quote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/primitives/button.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'
import type { Place } from '../ui/primitives/menu.tsx'

type Props = {
  readonly at: Place
  readonly onMake: () => void
  /** There while the chosen quote has no certain place: the selected words become its place. */
  readonly onPlace?: () => void
}

/** Beside a selection in the text: makes it a quote, or the place of the quote that is being looked for. */
export function QuoteButton({ at, onMake, onPlace }: Props): ReactNode {
  return (
    <div className="quote-button" style={{ left: `min(${at.x}px, 100vw - 150px)`, top: at.y - 8 }}>
      {onPlace ? (
        // A press would take the selection away before the click arrives.
        <Button onMouseDown={(event) => event.preventDefault()} onClick={onPlace}>
          <MapPin size={14} aria-hidden /> It stands here <KeyHint of="place-quote" />
        </Button>
      ) : null}
      <Button onMouseDown={(event) => event.preventDefault()} onClick={onMake}>
        <Quote size={14} aria-hidden /> Quote <KeyHint of="make-quote" />
      </Button>
    </div>
  )
}
