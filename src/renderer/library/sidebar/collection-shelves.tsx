import type { ReactNode } from 'react'
import { openDialog } from '../../ui/dialogs.ts'
import { newId } from '../../ui/new-id.ts'
import { apply } from '../../ui/operations.ts'
import { useArchive } from '../../ui/use-archive.ts'
import { showScope, useView } from '../../ui/view.ts'
import { ShelfTree } from './shelf-tree.tsx'

export function CollectionShelves({
  counts
}: {
  readonly counts: Readonly<Record<string, number>>
}): ReactNode {
  const collections = useArchive('collections:list', {}).data?.collections ?? []
  const openId = useView(({ screen, scope }) =>
    screen === 'library' && scope.kind === 'collection' ? scope.id : null
  )
  const edit = (collectionId: string | null, parentId: string | null): void =>
    openDialog({ kind: 'collection-edit', collectionId, parentId })
  return (
    <ShelfTree
      what="collection"
      title="Collections"
      empty="Collections gather stories and quotes for one subject."
      all={collections}
      counts={counts}
      openId={openId}
      onOpen={({ id }) => showScope({ kind: 'collection', id })}
      onCreate={(parentId) => edit(null, parentId)}
      onRename={({ id, parentId }) => edit(id, parentId)}
      onMove={({ id }) => openDialog({ kind: 'move', what: 'collection', id })}
      onNest={(id, parentId) => void apply({ do: 'collection:change', id, parentId }, 'say')}
      onDelete={({ id }) => void apply({ do: 'collection:delete', id }, 'say')}
      onDropPicks={({ id }, picks) => {
        const items = picks.map((pick) => ({ ...pick, id: newId() }))
        if (items.length > 0) void apply({ do: 'collection:add', id, items }, 'say')
      }}
    />
  )
}
