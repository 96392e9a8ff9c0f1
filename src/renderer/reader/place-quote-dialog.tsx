import './place-quote-dialog.css'
import { useState, type ReactNode } from 'react'
import type { Quote, QuotePlace } from '#shared/quotes/quote.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { apply } from '../ui/operations.ts'
import { Button } from '../ui/primitives/button.tsx'
import { FormDialog } from '../ui/primitives/form-dialog.tsx'
import { deleteQuote } from '../ui/quote-actions.ts'

type Props = { readonly quote: Quote; readonly places: readonly QuotePlace[] }

/** Every place that a quote may have in a text that was read anew: a person says which it is, or that it is gone. */
export function PlaceQuoteDialog({ quote, places }: Props): ReactNode {
  const [chosen, choose] = useState<number | null>(places.length === 1 ? 0 : null)
  const place = chosen === null ? undefined : places[chosen]
  const save = async (): Promise<void> => {
    if (!place) return
    const { start, end } = place
    if (await apply({ do: 'quotes:place', places: [{ id: quote.id, start, end }] }, 'say')) closeDialog()
  }
  return (
    <FormDialog
      title="Where does this quote stand?"
      size="medium"
      submit="It stands here"
      disabled={!place}
      onSubmit={() => void save()}
      onClose={closeDialog}
    >
      <blockquote className="place-quote" dir="auto">
        {quote.exact}
      </blockquote>
      {places.length > 1 ? (
        <p>
          These words, or nearly these, stand at {places.length} places, and the text around them cannot tell
          which it was.
        </p>
      ) : null}
      {places.length === 0 ? (
        <p>
          The text has no such words any more. The quote keeps its words and is marked as no longer found. To
          give it a place, select words in the text and press y.
        </p>
      ) : null}
      <div role="radiogroup" aria-label="Places in the text" className="places">
        {places.map(({ start, before, words, after }, at) => (
          <label key={start} className="place">
            <input type="radio" name="place" checked={chosen === at} onChange={() => choose(at)} />
            <span dir="auto">
              …{before}
              <mark>{words}</mark>
              {after}…
            </span>
          </label>
        ))}
      </div>
      {place && place.words !== quote.exact ? (
        <p className="place-warning">The quote then has the words of this place.</p>
      ) : null}
      <div>
        <Button
          look="small"
          onClick={() => {
            deleteQuote(quote)
            closeDialog()
          }}
        >
          Delete the quote
        </Button>
      </div>
    </FormDialog>
  )
}
