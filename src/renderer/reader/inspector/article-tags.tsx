import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Article } from '#shared/article/article.ts'
import { tagColours } from '#shared/collections/collection.ts'
import { foldKey } from '#shared/collections/fold-key.ts'
import { newId } from '../../ui/new-id.ts'
import { apply } from '../../ui/operations.ts'
import { IconButton } from '../../ui/primitives/button.tsx'
import { TagDot } from '../../ui/tag-dot.tsx'
import { useArchive } from '../../ui/use-archive.ts'

const OFFERED = 6

/** The article's tags; typing finds others or makes a new one. */
export function ArticleTags({ article }: { readonly article: Article }): ReactNode {
  const all = useArchive('tags:list', {}).data?.tags ?? []
  const [typed, setTyped] = useState('')
  const key = foldKey(typed)
  const own = all.filter(({ id }) => article.tags.includes(id))
  const offered = key
    ? all.filter((tag) => !article.tags.includes(tag.id) && tag.key.includes(key)).slice(0, OFFERED)
    : []
  const same = all.find((tag) => tag.key === key)

  const put = async (tagId: string): Promise<void> => {
    if (await apply({ do: 'articles:tag', ids: [article.id], tagId, on: true })) setTyped('')
  }
  const create = async (): Promise<void> => {
    const id = newId()
    const colour = tagColours[all.length % tagColours.length] ?? 'grey'
    if (await apply({ do: 'tag:create', id, name: typed.trim(), parentId: null, colour })) await put(id)
  }
  return (
    <section aria-label="Tags">
      <h2 className="pane-title">Tags</h2>
      <div className="tag-chips">
        {own.map((tag) => (
          <span key={tag.id} className="tag-chip">
            <TagDot colour={tag.colour} />
            {tag.name}
            <IconButton
              label={`Take off ${tag.name}`}
              className="tiny"
              onClick={() =>
                void apply({ do: 'articles:tag', ids: [article.id], tagId: tag.id, on: false }, 'say')
              }
            >
              <X size={11} aria-hidden />
            </IconButton>
          </span>
        ))}
      </div>
      <input
        className="input"
        aria-label="Add a tag"
        placeholder="Add a tag…"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('')
          if (event.key !== 'Enter' || !key) return
          event.preventDefault()
          void (same ? put(same.id) : create())
        }}
      />
      {key ? (
        <ul className="tag-offers">
          {offered.map((tag) => (
            <li key={tag.id}>
              <button type="button" onClick={() => void put(tag.id)}>
                <TagDot colour={tag.colour} /> {tag.name}
              </button>
            </li>
          ))}
          {same ? null : (
            <li>
              <button type="button" onClick={() => void create()}>
                Create “{typed.trim()}”
              </button>
            </li>
          )}
        </ul>
      ) : null}
    </section>
  )
}
