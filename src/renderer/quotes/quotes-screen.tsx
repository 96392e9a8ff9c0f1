import './quotes-screen.css'
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react'
import type { QuoteRow } from '#shared/quotes/quote.ts'
import { openDialog } from '../ui/dialogs.ts'
import { startPickDrag } from '../ui/drag.ts'
import { formatWhen, plural } from '../ui/format.ts'
import { keyHandler } from '../ui/key-handler.ts'
import { Listbox } from '../ui/list/listbox.tsx'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'
import {
  acceptQuotes,
  collectQuotes,
  copyQuotes,
  noteQuotes,
  quoteKeys,
  rejectQuotes,
  tagQuotes,
  type QuoteSubject
} from '../ui/quote-actions.ts'
import { QuoteCard } from '../ui/quote-card.tsx'
import { focusReader } from '../ui/shell/panes.ts'
import { openArticle, search, showScope, useView } from '../ui/view.ts'
import { acceptTheSurest } from './accept-the-surest.ts'
import { filterOf, nothingChosen, QuoteFilters } from './quote-filters.tsx'
import { readAllQuotes, useQuoteList } from './use-quote-list.ts'

const ROW_HEIGHT = 168

const printedWords = ({ headline, source, published }: QuoteRow['article']): string =>
  `“${headline}”, ${source ?? 'source unknown'}, ${published ? formatWhen(published.slice(0, 10)) : 'date unknown'}`

/** Every quote of the archive: to review, to find again, to gather. */
export function QuotesScreen(): ReactNode {
  const text = useView((state) => state.text)
  const [chosen, setChosen] = useState(nothingChosen)
  const filter = useDeferredValue(filterOf(chosen, text))
  const list = useQuoteList(filter)
  const { selection, total } = list
  const loaded = loadedSubjects(list, selection.ids)
  // Beside the list stands the article, at the quote: who said it is judged in its context.
  const currentId = selection.cursorId
  const currentArticle = list.rowAt(selection.cursor)?.article.id
  useEffect(() => {
    if (currentId !== null && currentArticle !== undefined) openArticle(currentArticle, currentId)
  }, [currentId, currentArticle])
  // Ctrl+A also selects rows that were never on the screen: they are read before anything is done to them.
  const withSelected = (run: (subjects: readonly QuoteSubject[]) => void) => (): void => {
    if (loaded.length === selection.ids.size) run(loaded)
    else void readAllQuotes(filter).then((all) => run(all.filter(({ quote }) => selection.ids.has(quote.id))))
  }
  const picks = loaded.map(({ quote }) => ({ articleId: quote.articleId, quoteId: quote.id }))
  const showInArticle = (): void => {
    const row = list.rowAt(selection.cursor)
    if (!row) return
    search('')
    showScope({ kind: 'all' })
    openArticle(row.article.id, row.quote.id)
    // The library's reader is drawn first.
    setTimeout(focusReader)
  }
  const onKeyDown = keyHandler(['quote'], {
    ...quoteKeys(loaded),
    accept: withSelected(acceptQuotes),
    reject: withSelected(rejectQuotes),
    copy: withSelected((subjects) => void copyQuotes(subjects)),
    note: withSelected(noteQuotes),
    'tag-quote': withSelected(tagQuotes),
    'collect-quote': withSelected(collectQuotes),
    'show-in-article': showInArticle
  })
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
          <Button onClick={() => void acceptTheSurest(filter)}>Accept the sure ones</Button>
        )}
        <Button
          disabled={selection.ids.size === 0}
          onClick={() =>
            openDialog({
              kind: 'export',
              of: { kind: 'quotes', ids: [...selection.ids] },
              title: 'Selected quotes'
            })
          }
        >
          Export…
        </Button>
      </header>
      <QuoteFilters chosen={chosen} onChange={setChosen} />
      {list.problem ? (
        <EmptyState title="The quotes could not be read">{list.problem}</EmptyState>
      ) : total === 0 ? (
        <EmptyState title="No quotes here">
          Change the filters, or import articles: every quote in them is found and waits here for your yes.
        </EmptyState>
      ) : (
        <Listbox
          label="Quotes"
          count={total ?? 0}
          rowHeight={ROW_HEIGHT}
          measured
          cells
          idAt={(index) => list.rowAt(index)?.quote.id}
          selection={selection}
          onSelect={list.select}
          allIds={list.allIds}
          onShow={list.show}
          onKeyDown={onKeyDown}
          onOpen={showInArticle}
          onDragRows={(event) => startPickDrag(event, picks)}
          renderRow={(index, { current }) => {
            const row = list.rowAt(index)
            return (
              <div className="quotes-row" role="gridcell">
                {row ? (
                  <QuoteCard subject={row} active={current} printed={printedWords(row.article)} />
                ) : (
                  <div className="quotes-row-wait" />
                )}
              </div>
            )
          }}
        />
      )}
    </section>
  )
}

function loadedSubjects(
  {
    rowAt,
    total
  }: { readonly rowAt: (index: number) => QuoteRow | undefined; readonly total: number | undefined },
  ids: ReadonlySet<string>
): readonly QuoteSubject[] {
  const found: QuoteSubject[] = []
  for (let index = 0; index < (total ?? 0) && found.length < ids.size; index += 1) {
    const row = rowAt(index)
    if (row && ids.has(row.quote.id)) found.push(row)
  }
  return found
}
