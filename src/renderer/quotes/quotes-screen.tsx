import './quotes-screen.css'
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react'
import { openDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'
import { acceptQuotes, collectQuotes, rejectQuotes } from '../ui/quote-actions.ts'
import { QuoteListbox, withSelectedOf } from '../ui/quote-listbox.tsx'
import { takeImportToReview } from '../ui/review.ts'
import { useQuoteList } from '../ui/use-quote-list.ts'
import { openArticle, useView } from '../ui/view.ts'
import { filterOf, nothingChosen, QuoteFilters, type Chosen } from './quote-filters.tsx'

/** Opened for an import, the screen begins at what is to be reviewed of it. */
function firstChosen(): Chosen {
  const importId = takeImportToReview()
  return importId === null ? nothingChosen : { ...nothingChosen, importId: String(importId), state: 'review' }
}

/** Every quote of the archive: to review, to find again, to gather. */
export function QuotesScreen(): ReactNode {
  const text = useView((state) => state.text)
  const [chosen, setChosen] = useState(firstChosen)
  const filter = useDeferredValue(filterOf(chosen, text))
  const list = useQuoteList(filter)
  const { selection, total } = list
  const withSelected = withSelectedOf(list, filter)
  // Beside the list stands the article, at the quote: who said it is judged in its context.
  const currentId = selection.cursorId
  const currentArticle = list.rowAt(selection.cursor)?.article.id
  useEffect(() => {
    if (currentId !== null && currentArticle !== undefined) openArticle(currentArticle, currentId)
  }, [currentId, currentArticle])
  const exportSelected = (): void =>
    openDialog({ kind: 'export', of: { kind: 'quotes', ids: [...selection.ids] }, title: 'Selected quotes' })
  return (
    <section className="quotes" aria-label="Quotes" data-pane="list">
      <header className="quotes-head">
        <h2 aria-live="polite">{total === undefined ? 'Quotes' : plural(total, 'quote')}</h2>
        {text ? <span>with “{text}”</span> : null}
        <span className="quotes-space" />
        {selection.ids.size > 1 ? (
          <>
            <b>{plural(selection.ids.size, 'quote')} selected</b>
            <Button look="small" onClick={withSelected(acceptQuotes)}>
              Accept <KeyHint of="accept" bare />
            </Button>
            <Button look="small" onClick={withSelected(rejectQuotes)}>
              Reject <KeyHint of="reject" bare />
            </Button>
            <Button look="small" onClick={withSelected(collectQuotes)}>
              Gather <KeyHint of="collect-quote" bare />
            </Button>
          </>
        ) : (
          <Button onClick={() => openDialog({ kind: 'accept-above', filter })}>Accept the sure ones…</Button>
        )}
        <Button disabled={selection.ids.size === 0} onClick={exportSelected}>
          Export…
        </Button>
      </header>
      <QuoteFilters chosen={chosen} onChange={setChosen} />
      {list.problem ? (
        <EmptyState title="The quotes could not be read">{list.problem}</EmptyState>
      ) : total === 0 ? (
        <NothingLeft reviewing={chosen.state === 'review'} />
      ) : (
        <QuoteListbox label="Quotes" list={list} withSelected={withSelected} />
      )}
    </section>
  )
}

function NothingLeft({ reviewing }: { readonly reviewing: boolean }): ReactNode {
  return reviewing ? (
    <EmptyState title="Nothing left to review">
      Every suggested quote here has been decided on. Choose “Kept” above to see what you kept.
    </EmptyState>
  ) : (
    <EmptyState title="No quotes here">
      Change the filters, or import articles: every quote in them is found and waits here for your yes.
    </EmptyState>
  )
}
