import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Article } from '#shared/article/article.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { plural } from '../../ui/format.ts'
import { keyHandler } from '../../ui/key-handler.ts'
import { Button } from '../../ui/primitives/button.tsx'
import { QuoteCard } from '../../ui/quote-card.tsx'
import { quoteKeys, subjectOf } from '../../ui/quote-actions.ts'
import { startPickDrag } from '../../ui/drag.ts'
import { useView, view } from '../../ui/view.ts'

type Props = { readonly article: Article; readonly quotes: readonly Quote[] }

/** The article's quotes in the order of its text; the chosen one takes the single keys. Rejected ones are folded away. */
export function QuoteCards({ article, quotes }: Props): ReactNode {
  const activeId = useView((state) => state.quoteId)
  const [rejectedShown, showRejected] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const rejected = quotes.filter(({ state }) => state === 'rejected')
  const shown = rejectedShown ? quotes : quotes.filter(({ state }) => state !== 'rejected')
  const place = shown.findIndex(({ id }) => id === activeId)
  const active = shown[place]
  useEffect(() => {
    box.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const step = (by: 1 | -1) => (): void => {
    const next = shown[place < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, place + by))]
    if (next) view.set({ quoteId: next.id })
  }
  const onKeyDown = keyHandler(['move', 'quote'], {
    down: step(1),
    up: step(-1),
    ...quoteKeys(active ? [subjectOf(active, article)] : [])
  })
  return (
    <section aria-label="Quotes">
      <h2 className="pane-title">
        {quotes.length === 0 ? 'No quotes found' : plural(shown.length, 'quote')}
      </h2>
      <div
        ref={box}
        className="quote-cards"
        role="grid"
        aria-label="Quotes of this article"
        tabIndex={shown.length > 0 ? 0 : -1}
        aria-activedescendant={active ? `card-${active.id}` : undefined}
        onKeyDown={onKeyDown}
      >
        {shown.map((quote) => (
          <div
            key={quote.id}
            id={`card-${quote.id}`}
            role="row"
            aria-selected={quote.id === activeId}
            draggable
            onDragStart={(event) => startPickDrag(event, [{ articleId: quote.articleId, quoteId: quote.id }])}
            onClick={() => view.set({ quoteId: quote.id })}
          >
            <div role="gridcell">
              <QuoteCard subject={subjectOf(quote, article)} active={quote.id === activeId} />
            </div>
          </div>
        ))}
      </div>
      {quotes.length === 0 ? (
        <p className="inspector-hint">Select words in the text and press q to make one.</p>
      ) : null}
      {rejected.length > 0 ? (
        <Button look="small" className="quote-fold" onClick={() => showRejected(!rejectedShown)}>
          {rejectedShown ? 'Hide' : 'Show'} {rejected.length} rejected
        </Button>
      ) : null}
    </section>
  )
}
