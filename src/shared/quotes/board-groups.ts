import { z } from 'zod'

/** How a collection's quotes are laid out on its board. */
export const BoardOrder = z.enum(['order', 'speaker', 'theme'])
export type BoardOrder = z.infer<typeof BoardOrder>

export type BoardGroup<Item> = { readonly title: string | null; readonly items: readonly Item[] }

type Facts<Item> = {
  readonly speakerOf: (item: Item) => string | null
  /** Names of the tags on the quote: its themes. */
  readonly themesOf: (item: Item) => readonly string[]
}

/**
 * The quotes of a collection in groups, both on the board and in its export. Groups stand in the order in which the
 * collection first comes to them, quotes in the collection's order; a quote of two themes stands under both, and what
 * has no speaker or theme comes last. In the collection's own order there is one group without a title.
 */
export function boardGroups<Item>(
  items: readonly Item[],
  by: BoardOrder,
  { speakerOf, themesOf }: Facts<Item>
): readonly BoardGroup<Item>[] {
  if (by === 'order') return items.length === 0 ? [] : [{ title: null, items }]
  const groups = new Map<string, Item[]>()
  const rest: Item[] = []
  for (const item of items) {
    const titles = by === 'speaker' ? [speakerOf(item)].filter((name) => name !== null) : themesOf(item)
    if (titles.length === 0) rest.push(item)
    for (const title of new Set(titles)) {
      const group = groups.get(title)
      if (group) group.push(item)
      else groups.set(title, [item])
    }
  }
  const last =
    rest.length === 0 ? [] : [{ title: by === 'speaker' ? 'Speaker unknown' : 'No theme', items: rest }]
  return [...[...groups].map(([title, grouped]) => ({ title, items: grouped })), ...last]
}
