import type { ReactNode } from 'react'
import type { Tag } from '#shared/collections/collection.ts'
import { TagDot } from './tag-dot.tsx'

const MOST = 5

type Props = { readonly ids: readonly string[]; readonly tags: ReadonlyMap<string, Tag> }

/** The tags of a row as dots; their names are read out and stand in the tooltip. */
export function RowTags({ ids, tags }: Props): ReactNode {
  const known = ids.flatMap((id) => tags.get(id) ?? [])
  if (known.length === 0) return null
  const names = known.map((tag) => tag.name).join(', ')
  return (
    <span className="row-tags" title={names}>
      {known.slice(0, MOST).map((tag) => (
        <TagDot key={tag.id} colour={tag.colour} />
      ))}
      <span className="sr-only">tagged {names}</span>
    </span>
  )
}
