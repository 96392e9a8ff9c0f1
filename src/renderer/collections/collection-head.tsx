import './collection-head.css'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Collection } from '#shared/collections/collection.ts'
import { parentsOf } from '#shared/collections/parents-of.ts'
import { openDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { Button } from '../ui/primitives/button.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'
import { useArchive, useLatest, type ArchiveOutput } from '../ui/use-archive.ts'
import { showScope, view } from '../ui/view.ts'
import { checkCollection } from './check-collection.ts'

type Props = { readonly id: string; readonly sortMenu?: ReactNode }

/** What a collection is called, where it is nested, what it is about, and how much is in it. */
export function CollectionHead({ id, sortMenu }: Props): ReactNode {
  const all = useArchive('collections:list', {}).data?.collections ?? []
  const counts = useLatest(useArchive('collections:items', { id, from: 0, count: 1 }).data)
  const collection = all.find((one) => one.id === id)
  if (!collection) return null
  const { name, description } = collection
  return (
    <header className="collection-head">
      <Path parents={parentsOf(collection, all)} />
      <h2 dir="auto">{name}</h2>
      {description ? (
        <p className="collection-about" dir="auto">
          {description}
        </p>
      ) : null}
      <div className="collection-line">
        <span aria-live="polite">{counts ? countWords(counts) : ''}</span>
        <Button
          look="small"
          onClick={() => openDialog({ kind: 'export', of: { kind: 'collection', id }, title: name })}
        >
          Export…
        </Button>
        {counts && counts.quotes > 0 ? (
          <Button look="small" onClick={() => view.set({ screen: 'board' })}>
            Quote board
          </Button>
        ) : null}
        <Button look="small" onClick={() => void checkCollection(id, name)}>
          Check quotes <KeyHint of="check-items" bare />
        </Button>
        <Button
          look="small"
          onClick={() => openDialog({ kind: 'collection-edit', collectionId: id, parentId: null })}
        >
          {description ? 'Edit…' : 'Describe…'}
        </Button>
        {sortMenu}
      </div>
    </header>
  )
}

function Path({ parents }: { readonly parents: readonly Collection[] }): ReactNode {
  if (parents.length === 0) return null
  return (
    <nav className="collection-path" aria-label="In">
      {parents.map(({ id, name }) => (
        <span key={id}>
          <button type="button" onClick={() => showScope({ kind: 'collection', id })}>
            {name}
          </button>
          <ChevronRight size={11} aria-hidden />
        </span>
      ))}
    </nav>
  )
}

const countWords = ({ stories, quotes }: ArchiveOutput<'collections:items'>): string =>
  `${plural(stories, 'story', 'stories')}, ${plural(quotes, 'quote')}`
