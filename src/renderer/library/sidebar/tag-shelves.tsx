import type { ReactNode } from 'react'
import { openDialog } from '../../ui/dialogs.ts'
import { apply } from '../../ui/operations.ts'
import { tagPicks } from '../../ui/tagging.ts'
import { TagDot } from '../../ui/tag-dot.tsx'
import { useArchive } from '../../ui/use-archive.ts'
import { showScope, useView } from '../../ui/view.ts'
import { ShelfTree } from './shelf-tree.tsx'

export function TagShelves({ counts }: { readonly counts: Readonly<Record<string, number>> }): ReactNode {
  const tags = useArchive('tags:list', {}).data?.tags ?? []
  const openId = useView(({ screen, scope }) =>
    screen === 'library' && scope.kind === 'tag' ? scope.id : null
  )
  const edit = (tagId: string | null, parentId: string | null): void =>
    openDialog({ kind: 'tag-edit', tagId, parentId })
  return (
    <ShelfTree
      what="tag"
      title="Tags"
      empty="Tags mark articles and quotes; nine can have a number key."
      all={tags}
      counts={counts}
      openId={openId}
      onOpen={({ id }) => showScope({ kind: 'tag', id })}
      onCreate={(parentId) => edit(null, parentId)}
      onRename={({ id, parentId }) => edit(id, parentId)}
      onMove={({ id }) => openDialog({ kind: 'move', what: 'tag', id })}
      onNest={(id, parentId) => void apply({ do: 'tag:change', id, parentId }, 'say')}
      onDelete={({ id }) => void apply({ do: 'tag:delete', id }, 'say')}
      onDropPicks={({ id }, picks) => void tagPicks(id, picks, true)}
      mark={({ colour }) => <TagDot colour={colour} />}
    />
  )
}
