import './quote-listbox.css'
import type { ReactNode } from 'react'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import type { QuoteRow } from '#shared/quotes/quote.ts'
import { startPickDrag } from './drag.ts'
import { formatWhen } from './format.ts'
import { keyHandler } from './key-handler.ts'
import { Listbox } from './list/listbox.tsx'
import {
  acceptQuotes,
  collectQuotes,
  copyQuotes,
  noteQuotes,
  quoteKeys,
  reattributeQuotes,
  rejectQuotes,
  tagQuotes,
  type QuoteSubject
} from './quote-actions.ts'
import { QuoteCard } from './quote-card.tsx'
import { readAllQuotes, type QuoteListState } from './use-quote-list.ts'
import { showInLibrary } from './view.ts'

const ROW_HEIGHT = 168

/** Does something to the selected quotes; those that were never on the screen (Ctrl+A) are read before. */
export type WithSelected = (run: (subjects: readonly QuoteSubject[]) => void) => () => void

export function withSelectedOf(list: QuoteListState, filter: QuoteFilter): WithSelected {
  const { ids } = list.selection
  const loaded = loadedSubjects(list)
  return (run) => () => {
    if (loaded.length === ids.size) run(loaded)
    else void readAllQuotes(filter).then((all) => run(all.filter(({ quote }) => ids.has(quote.id))))
  }
}

export const printedWords = ({ headline, source, published }: QuoteRow['article']): string =>
  `“${headline}”, ${source ?? 'source unknown'}, ${published ? formatWhen(published.slice(0, 10)) : 'date unknown'}`

type Props = {
  readonly label: string
  readonly list: QuoteListState
  readonly withSelected: WithSelected
  /** Stands beside a card: its date on a timeline. */
  readonly beside?: (row: QuoteRow, before: QuoteRow | undefined) => ReactNode
}

/** A list of quotes over several articles, with every key that works on quotes. */
export function QuoteListbox({ label, list, withSelected, beside }: Props): ReactNode {
  const { selection, total, rowAt } = list
  const loaded = loadedSubjects(list)
  const picks = loaded.map(({ quote }) => ({ articleId: quote.articleId, quoteId: quote.id }))
  const showInArticle = (): void => {
    const row = rowAt(selection.cursor)
    if (row) showInLibrary(row.article.id, row.quote.id)
  }
  const onKeyDown = keyHandler(['quote'], {
    ...quoteKeys(loaded),
    accept: withSelected(acceptQuotes),
    reject: withSelected(rejectQuotes),
    copy: withSelected((subjects) => void copyQuotes(subjects)),
    note: withSelected(noteQuotes),
    'tag-quote': withSelected(tagQuotes),
    'collect-quote': withSelected(collectQuotes),
    're-attribute': withSelected(reattributeQuotes),
    'show-in-article': showInArticle
  })
  return (
    <Listbox
      label={label}
      count={total ?? 0}
      rowHeight={ROW_HEIGHT}
      measured
      cells
      idAt={(index) => rowAt(index)?.quote.id}
      selection={selection}
      onSelect={list.select}
      allIds={list.allIds}
      onShow={list.show}
      onKeyDown={onKeyDown}
      onOpen={showInArticle}
      onDragRows={(event) => startPickDrag(event, picks)}
      renderRow={(index, { current }) => {
        const row = rowAt(index)
        return (
          <div className="quotes-row" role="gridcell">
            {row ? beside?.(row, rowAt(index - 1)) : null}
            {row ? (
              <QuoteCard subject={row} active={current} printed={printedWords(row.article)} />
            ) : (
              <div className="quotes-row-wait" />
            )}
          </div>
        )
      }}
    />
  )
}

function loadedSubjects({ rowAt, total, selection }: QuoteListState): readonly QuoteSubject[] {
  const found: QuoteSubject[] = []
  for (let index = 0; index < (total ?? 0) && found.length < selection.ids.size; index += 1) {
    const row = rowAt(index)
    if (row && selection.ids.has(row.quote.id)) found.push(row)
  }
  return found
}
