import type { KeyboardEvent, ReactNode } from 'react'
import type { Tag } from '#shared/collections/collection.ts'
import { formatWhen } from '../ui/format.ts'
import { keyHandler } from '../ui/key-handler.ts'
import { quoteKeys } from '../ui/quote-actions.ts'
import { QuoteCard } from '../ui/quote-card.tsx'
import { RowTags } from '../ui/row-tags.tsx'
import { showInLibrary } from '../ui/view.ts'
import type { QuotedRow } from './board-group.tsx'
import { removeItems } from './item-actions.ts'
import type { BoardMoves } from './use-board-moves.ts'

type Props = {
  readonly row: QuotedRow
  /** The cards of its group, between which it can be moved. */
  readonly group: readonly string[]
  readonly tags: ReadonlyMap<string, Tag>
  readonly moves: BoardMoves
  readonly active: boolean
  readonly onActive: () => void
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The card before or behind in the order of the board, whatever group it is in. */
function goFrom(card: HTMLElement, step: 1 | -1): void {
  const cards = [...(card.closest('.board')?.querySelectorAll<HTMLElement>('.board-card') ?? [])].filter(
    (one) => one.offsetParent !== null
  )
  cards[cards.indexOf(card) + step]?.focus()
}

/** One quote of the board: the same card and keys as in every list, and a place that can be changed. */
export function BoardCard({ row, group, tags, moves, active, onActive }: Props): ReactNode {
  const { item, article, quote } = row
  const { mark } = moves
  const { headline, source, agency, published } = article
  const subject = { quote, article: { headline, source: source ?? agency, published } }
  const onQuoteKey = keyHandler(['quote'], {
    ...quoteKeys([subject]),
    'show-in-article': () => showInLibrary(article.id, quote.id)
  })
  const onPlaceKey = keyHandler(['collection'], {
    'item-up': () => moves.step(item.id, group, 'up'),
    'item-down': () => moves.step(item.id, group, 'down'),
    'remove-item': () => removeItems([item.id])
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      goFrom(event.currentTarget, step)
      return
    }
    onPlaceKey(event)
    onQuoteKey(event)
  }
  const landing = mark?.id === item.id ? (mark.after ? 'lands-after' : 'lands-before') : ''
  return (
    <li
      className={`board-card ${landing}`}
      tabIndex={active ? 0 : -1}
      draggable
      onFocus={onActive}
      onKeyDown={onKeyDown}
      onDoubleClick={() => showInLibrary(article.id, quote.id)}
      onDragStart={(event) => moves.startDrag(event, row)}
      onDragOver={(event) => moves.dragOver(event, item.id, group)}
      onDrop={moves.drop}
      onDragEnd={moves.endDrag}
    >
      <QuoteCard
        subject={subject}
        active={active}
        printed={`“${headline}”, ${source ?? agency ?? 'source unknown'}, ${published ? formatWhen(published.slice(0, 10)) : 'date unknown'}`}
      />
      {quote.tags.length > 0 ? (
        <p className="board-tags">
          <RowTags ids={quote.tags} tags={tags} />
        </p>
      ) : null}
      {item.note ? (
        <p className="item-note" dir="auto">
          {item.note}
        </p>
      ) : null}
    </li>
  )
}
