import type { Tag } from '#shared/collections/collection.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { named } from './command-of.ts'
import type { Recorder } from './recorder.ts'
import { withDescendants } from './tree.ts'

/** Everything tagged `from` gets `into`; tags below move along, and merge where they meet a namesake. */
export async function mergeTags(recorder: Recorder, from: Tag, into: Tag): Promise<void> {
  const all = await recorder.tags.load((await recorder.db.tags.toArray()).map((tag) => tag.id))
  let target = into
  if (withDescendants(all, from).some((tag) => tag.id === into.id)) {
    // What `from` is merged into stands below it: it takes the place of `from`.
    target = { ...into, parentId: from.parentId }
    const sibling = all.find(
      (tag) => tag.parentId === from.parentId && tag.key === into.key && tag.id !== from.id
    )
    if (sibling && sibling.id !== into.id) {
      throw new Refusal(
        'name-taken',
        `There is a tag ${named(sibling.name)} beside ${named(from.name)}. Merge those two first.`
      )
    }
    recorder.tags.put(target)
  }
  await untag(recorder, from.id, target.id)
  const below = all.filter((tag) => tag.parentId === from.id && tag.id !== target.id)
  recorder.tags.remove(from.id)
  for (const child of below) {
    const now = await recorder.tags.load(all.map((tag) => tag.id))
    const namesake = now.find((tag) => tag.parentId === target.id && tag.key === child.key)
    if (namesake) await mergeTags(recorder, child, namesake)
    else recorder.tags.put({ ...child, parentId: target.id })
  }
}

/** Takes a tag off every article and quote, putting another in its place where one is given. */
export async function untag(recorder: Recorder, tagId: string, instead: string | null): Promise<void> {
  const { db, articles, quotes } = recorder
  const swap = (tags: readonly string[]): readonly string[] =>
    tags.includes(tagId) ? [...new Set(tags.flatMap((id) => (id === tagId ? (instead ?? []) : id)))] : tags
  for (const article of await articles.load(await db.articles.where('tags').equals(tagId).primaryKeys())) {
    articles.put({ ...article, tags: swap(article.tags) })
  }
  for (const quote of await quotes.load(await db.quotes.where('tags').equals(tagId).primaryKeys())) {
    quotes.put({ ...quote, tags: swap(quote.tags) })
  }
}
