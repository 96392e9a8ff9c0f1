import type { Tag } from '#shared/collections/collection.ts'
import type { Pick } from './dialogs.ts'
import { apply } from './operations.ts'

/** On for all, unless all of them have it already. */
const nextState = (tagLists: readonly (readonly string[])[], tagId: string): boolean =>
  !tagLists.every((tags) => tags.includes(tagId))

/** Quotes take the tag themselves; articles as articles. */
export async function tagPicks(tagId: string, picks: readonly Pick[], on: boolean): Promise<void> {
  const quoteIds = picks.flatMap(({ quoteId }) => (quoteId === null ? [] : [quoteId]))
  const ids = picks.flatMap(({ articleId, quoteId }) => (quoteId === null ? [articleId] : []))
  if (ids.length > 0) await apply({ do: 'articles:tag', ids, tagId, on }, 'say')
  if (quoteIds.length > 0) await apply({ do: 'quotes:tag', ids: quoteIds, tagId, on }, 'say')
}

/** A number key puts the tag of that number on, or takes it off. `tagLists`: what the known ones carry now. */
export async function toggleByNumber(
  key: string,
  tags: readonly Tag[],
  picks: readonly Pick[],
  tagLists: readonly (readonly string[])[]
): Promise<void> {
  const tag = tags.find((candidate) => candidate.hotkey === Number(key))
  if (tag) await tagPicks(tag.id, picks, nextState(tagLists, tag.id))
}
