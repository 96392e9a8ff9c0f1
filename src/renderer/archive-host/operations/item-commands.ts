import type { CollectionItem } from '#shared/collections/collection.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { itemsInOrder } from '../views/shelf.ts'
import { type CommandHandlers, counted, mustAllExist, mustBeNew, mustExist, named } from './command-of.ts'
import { ranksBetween } from './ranks-between.ts'
import type { Recorder } from './recorder.ts'

type Names = 'collection:add' | 'collection:remove' | 'collection:order' | 'item:note'

export const itemCommands: CommandHandlers<Names> = {
  'collection:add': async (recorder, { id, items }) => {
    const collection = mustExist(await recorder.collections.find(id), 'The collection')
    const present = await placesOf(recorder, id)
    const filed = new Set(present.map(placeOf))
    const fresh = [...new Map(items.map((item) => [placeOf(item), item])).values()].filter(
      (item) => !filed.has(placeOf(item))
    )
    await mustBelong(recorder, fresh)
    await recorder.items.load(fresh.map((item) => item.id))
    const rank = present.at(-1)?.rank ?? 0
    for (const [at, item] of fresh.entries()) {
      mustBeNew(recorder.items.at(item.id))
      recorder.items.put({ ...item, collectionId: id, rank: rank + 1 + at, note: '' })
    }
    return `Add ${things(fresh)} to ${named(collection.name)}`
  },

  'collection:remove': async (recorder, { itemIds }) => {
    const items = mustAllExist(await recorder.items.load(itemIds), itemIds, 'item')
    for (const item of items) recorder.items.remove(item.id)
    const collection = await recorder.db.collections.get(items[0]?.collectionId ?? '')
    return `Remove ${things(items)} from ${named(collection?.name ?? 'collection')}`
  },

  'collection:order': async (recorder, { id, itemIds, beforeId }) => {
    const collection = mustExist(await recorder.collections.find(id), 'The collection')
    const all = await placesOf(recorder, id)
    const moved = new Set(itemIds)
    const moving = mustAllExist(
      all.filter((item) => moved.has(item.id)),
      itemIds,
      'item'
    )
    // Dropped onto one that moves itself: the place is before the next that stays.
    const target = beforeId === null ? -1 : all.findIndex((item) => item.id === beforeId)
    if (beforeId !== null && target < 0)
      throw new Refusal('not-found', 'The place to move it to is not in the collection any more.')
    const staying = all.filter((item) => !moved.has(item.id))
    const next = beforeId === null ? undefined : all.slice(target).find((item) => !moved.has(item.id))
    const at = next ? staying.indexOf(next) : staying.length
    const ranks = ranksBetween(staying[at - 1]?.rank, next?.rank, moving.length)
    if (ranks) moving.forEach((item, turn) => recorder.items.put({ ...item, rank: ranks[turn] ?? item.rank }))
    else
      [...staying.slice(0, at), ...moving, ...staying.slice(at)].forEach((item, turn) =>
        recorder.items.put({ ...item, rank: turn + 1 })
      )
    return `Reorder ${counted(moving.length, 'item')} of ${named(collection.name)}`
  },

  'item:note': async (recorder, { itemId, note }) => {
    recorder.items.put({ ...mustExist(await recorder.items.find(itemId), 'The item'), note })
    return `${note === '' ? 'Delete' : 'Write'} a note in a collection`
  }
}

/** The collection's places in their order, loaded for change. */
async function placesOf({ db, items }: Recorder, collectionId: string): Promise<CollectionItem[]> {
  const places = await items.load(await itemsInOrder(db, collectionId).primaryKeys())
  return places.sort((a, b) => a.rank - b.rank)
}

type Place = Pick<CollectionItem, 'articleId' | 'quoteId'>
const placeOf = ({ articleId, quoteId }: Place): string => `${String(articleId)} ${quoteId ?? ''}`

async function mustBelong({ db }: Recorder, places: readonly Place[]): Promise<void> {
  const articleIds = [...new Set(places.map(({ articleId }) => articleId))]
  const articles = await db.articles.bulkGet(articleIds)
  mustAllExist(
    articles.filter((article) => article !== undefined),
    articleIds,
    'article'
  )
  const filed = places.flatMap(({ articleId, quoteId }) => (quoteId === null ? [] : [{ articleId, quoteId }]))
  const quotes = await db.quotes.bulkGet(filed.map(({ quoteId }) => quoteId))
  const own = quotes.filter((quote, at) => quote?.articleId === filed[at]?.articleId)
  mustAllExist(own, filed, 'quote')
}

function things(places: readonly Place[]): string {
  const quotes = places.filter(({ quoteId }) => quoteId !== null).length
  const articles = places.length - quotes
  if (quotes === 0) return counted(articles, 'article')
  return articles === 0
    ? counted(quotes, 'quote')
    : `${counted(articles, 'article')} and ${counted(quotes, 'quote')}`
}
