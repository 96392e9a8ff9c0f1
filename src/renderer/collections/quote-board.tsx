import './quote-board.css'
import { useState, type ReactNode } from 'react'
import { boardGroups, type BoardOrder } from '#shared/quotes/board-groups.ts'
import { openDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { useSpeakerNames } from '../ui/speaker-names.ts'
import { useArchive, useArchiveAll } from '../ui/use-archive.ts'
import { showScope, useView } from '../ui/view.ts'
import { boardOrder, chooseBoardOrder } from './board-order.ts'
import { BoardGroup } from './board-group.tsx'
import { useStore } from '../ui/store.ts'
import { readAllItems } from './use-collection-items.ts'
import { useBoardMoves } from './use-board-moves.ts'

const orders: readonly (readonly [BoardOrder, string])[] = [
  ['order', 'Own order'],
  ['speaker', 'By speaker'],
  ['theme', 'By theme']
]

/** The quotes of a collection as cards, to be laid in order and seen by speaker or by theme (the tags on them). */
export function QuoteBoard({ title }: { readonly title: string }): ReactNode {
  const id = useView(({ scope }) => (scope.kind === 'collection' ? scope.id : null))
  return id === null ? (
    <EmptyState title="No collection is open">
      Open a collection with quotes, and its board from there.
    </EmptyState>
  ) : (
    <Board key={id} id={id} title={title} />
  )
}

function Board({ id, title }: { readonly id: string; readonly title: string }): ReactNode {
  const by = useStore(boardOrder, (state) => state.by)
  const { data: rows, error } = useArchiveAll('collections:items', id, () => readAllItems(id))
  const tags = new Map(useArchive('tags:list', {}).data?.tags.map((tag) => [tag.id, tag]))
  const nameOf = useSpeakerNames()
  const [activeKey, setActive] = useState<string | null>(null)
  const moves = useBoardMoves(id, rows ?? [])
  if (error) return <EmptyState title="The board could not be read">{error.message}</EmptyState>
  if (!rows) return null
  const quoted = rows.flatMap(({ quote, ...row }) => (quote ? [{ ...row, quote }] : []))
  const groups = boardGroups(quoted, by, {
    speakerOf: ({ quote: { speaker } }) => (speaker.name === null ? null : nameOf(speaker.name)),
    themesOf: ({ quote }) => quote.tags.flatMap((tag) => tags.get(tag)?.name ?? [])
  })
  const titleOf = (group: string | null): string => group ?? ''
  const first = groups[0]
  // One card takes the Tab key; a quote of two themes has two cards.
  const active = activeKey ?? (first?.items[0] ? `${titleOf(first.title)} ${first.items[0].item.id}` : null)
  return (
    <section className="board" aria-label={`Quote board of ${title}`} data-pane="list">
      <header className="board-head">
        <h2 dir="auto">{title}</h2>
        <span aria-live="polite">{plural(quoted.length, 'quote')}</span>
        <div role="group" aria-label="Grouping" className="board-orders">
          {orders.map(([value, label]) => (
            <Button
              key={value}
              look="small"
              aria-pressed={by === value}
              onClick={() => chooseBoardOrder(value)}
            >
              {label}
            </Button>
          ))}
        </div>
        <span className="board-space" />
        <Button look="small" onClick={() => showScope({ kind: 'collection', id })}>
          Back to the list
        </Button>
        <Button
          look="small"
          disabled={quoted.length === 0}
          onClick={() => openDialog({ kind: 'export', of: { kind: 'board', id, by }, title })}
        >
          Export board…
        </Button>
      </header>
      {quoted.length === 0 ? (
        <EmptyState title="No quotes in this collection">
          Gather quotes into it from any list of quotes: they become the cards of this board.
        </EmptyState>
      ) : (
        <div className={`board-groups board-by-${by}`}>
          {groups.map((group) => (
            <BoardGroup
              key={titleOf(group.title)}
              {...group}
              tags={tags}
              moves={moves}
              activeKey={active}
              onActive={setActive}
            />
          ))}
        </div>
      )}
    </section>
  )
}
