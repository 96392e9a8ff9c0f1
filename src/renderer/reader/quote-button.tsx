import { Quote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/primitives/button.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'
import type { Place } from '../ui/primitives/menu.tsx'

/** Beside a selection in the text: makes it a quote. */
export function QuoteButton({ at, onMake }: { readonly at: Place; readonly onMake: () => void }): ReactNode {
  return (
    <Button
      className="quote-button"
      style={{ left: at.x, top: at.y - 8 }}
      // A press would take the selection away before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onMake}
    >
      <Quote size={14} aria-hidden /> Quote <KeyHint of="make-quote" />
    </Button>
  )
}
