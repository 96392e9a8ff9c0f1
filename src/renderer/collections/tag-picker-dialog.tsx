import { useState, type ReactNode } from 'react'
import { tagColours, type Tag } from '#shared/collections/collection.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { Button } from '../ui/primitives/button.tsx'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { TagDot } from '../ui/tag-dot.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { ChooseList } from '../ui/primitives/choose-list.tsx'
import { pathOf } from './paths.ts'

type Props = {
  readonly what: 'article' | 'quote'
  readonly count: number
  readonly put: (tagId: string, on: boolean) => Promise<boolean>
  readonly stateOf: (tagId: string) => 'all' | 'some' | 'none'
}

/** Puts tags on articles or quotes, or takes them off; stays open for more than one. */
function TagPicker({ what, count, put, stateOf }: Props): ReactNode {
  const tags = useArchive('tags:list', {}).data?.tags ?? []
  const choices = tags.map((tag: Tag) => ({
    id: tag.id,
    name: tag.name,
    path: pathOf(tag, tags),
    mark: <TagDot colour={tag.colour} />,
    state: stateOf(tag.id)
  }))
  const create = async (name: string): Promise<void> => {
    const id = newId()
    const colour = tagColours[tags.length % tagColours.length] ?? 'grey'
    if (await apply({ do: 'tag:create', id, name, parentId: null, colour })) await put(id, true)
  }
  return (
    <Dialog
      title={`Tag ${plural(count, what)}`}
      onClose={closeDialog}
      actions={
        <Button look="primary" onClick={closeDialog}>
          Done
        </Button>
      }
    >
      <ChooseList
        label="Find or create a tag"
        choices={choices}
        onChoose={({ id, state }) => void put(id, state !== 'all')}
        onCreate={(name) => void create(name)}
      />
    </Dialog>
  )
}

const ONE = 1

export function TagPickerDialog({ articleIds }: { readonly articleIds: readonly number[] }): ReactNode {
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({})
  const [first = 0] = articleIds
  // Of one article the tags are known; of many, only what was put on or taken off here.
  const own = useArchive('articles:read', { id: first }, articleIds.length === ONE).data?.article.tags ?? []
  return (
    <TagPicker
      what="article"
      count={articleIds.length}
      stateOf={(id) => ((changed[id] ?? (articleIds.length === ONE && own.includes(id))) ? 'all' : 'none')}
      put={async (tagId, on) => {
        const done = await apply({ do: 'articles:tag', ids: [...articleIds], tagId, on }, 'say')
        if (done) setChanged((before) => ({ ...before, [tagId]: on }))
        return done
      }}
    />
  )
}

export function TagQuotesDialog({ quoteIds }: { readonly quoteIds: readonly string[] }): ReactNode {
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({})
  return (
    <TagPicker
      what="quote"
      count={quoteIds.length}
      stateOf={(id) => (changed[id] ? 'all' : 'none')}
      put={async (tagId, on) => {
        const done = await apply({ do: 'quotes:tag', ids: [...quoteIds], tagId, on }, 'say')
        if (done) setChanged((before) => ({ ...before, [tagId]: on }))
        return done
      }}
    />
  )
}
