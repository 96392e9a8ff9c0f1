import type { Tag } from '#shared/collections/collection.ts'
import { apply } from './operations.ts'

/** On for all, unless all of them have it already. */
export const nextState = (tagLists: readonly (readonly string[])[], tagId: string): boolean =>
  !tagLists.every((tags) => tags.includes(tagId))

/** A number key puts the tag of that number on the articles, or takes it off. `tagLists`: what the known ones carry now. */
export async function toggleByNumber(
  key: string,
  tags: readonly Tag[],
  ids: readonly number[],
  tagLists: readonly (readonly string[])[]
): Promise<void> {
  const tag = tags.find((candidate) => candidate.hotkey === Number(key))
  if (!tag || ids.length === 0) return
  await apply({ do: 'articles:tag', ids: [...ids], tagId: tag.id, on: nextState(tagLists, tag.id) }, 'say')
}
