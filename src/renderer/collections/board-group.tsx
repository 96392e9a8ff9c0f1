import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import type { Tag } from '#shared/collections/collection.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { formatCount } from '../ui/format.ts'
import { BoardCard } from './board-card.tsx'
import type { BoardMoves } from './use-board-moves.ts'
import type { ItemRow } from './use-collection-items.ts'

export type QuotedRow = ItemRow & { readonly quote: Quote }

type Props = {
  readonly title: string | null
  readonly items: readonly QuotedRow[]
  readonly tags: ReadonlyMap<string, Tag>
  readonly moves: BoardMoves
  /** Which card of the board takes the Tab key and the single keys. */
  readonly activeKey: string | null
  readonly onActive: (key: string) => void
}

/** The cards of one speaker or theme under a heading that folds them; without a title, all cards. */
export function BoardGroup({ title, items, tags, moves, activeKey, onActive }: Props): ReactNode {
  const [open, setOpen] = useState(true)
  const listId = useId()
  const ids = items.map(({ item }) => item.id)
  return (
    <section className="board-group" aria-label={title ?? 'All quotes'}>
      {title === null ? null : (
        <h3>
          <button type="button" aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
            {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            <span dir="auto">{title}</span>
            <small>{formatCount(items.length)}</small>
          </button>
        </h3>
      )}
      <ul id={listId} hidden={!open}>
        {items.map((row) => {
          const key = `${title ?? ''} ${row.item.id}`
          return (
            <BoardCard
              key={key}
              row={row}
              group={ids}
              tags={tags}
              moves={moves}
              active={key === activeKey}
              onActive={() => onActive(key)}
            />
          )
        })}
      </ul>
    </section>
  )
}
