import type { Collection } from '#shared/collections/collection.ts'
import { Refusal } from '#shared/ipc/peer.ts'
import { type CommandHandlers, counted, mustBeNew, mustExist, named } from './command-of.ts'
import type { Recorder } from './recorder.ts'
import { isWithin, withDescendants } from './tree.ts'

type Names = 'collection:create' | 'collection:change' | 'collection:delete'

export const collectionCommands: CommandHandlers<Names> = {
  'collection:create': async (recorder, { id, name, parentId }, at) => {
    mustBeNew(await recorder.collections.find(id))
    const rank = await lastRank(recorder, parentId)
    const collection: Collection = { id, name, parentId, description: '', rank, created: at }
    await checkPlace(recorder, collection)
    recorder.collections.put(collection)
    return `Create collection ${named(name)}`
  },

  'collection:change': async (recorder, { id, name, parentId, description, rank }) => {
    const old = mustExist(await recorder.collections.find(id), 'The collection')
    const moved = parentId !== undefined && parentId !== old.parentId
    const collection: Collection = {
      ...old,
      ...(name === undefined ? {} : { name }),
      ...(parentId === undefined ? {} : { parentId }),
      ...(description === undefined ? {} : { description }),
      rank: rank ?? (moved ? await lastRank(recorder, parentId) : old.rank)
    }
    await checkPlace(recorder, collection)
    recorder.collections.put(collection)
    if (collection.name !== old.name)
      return `Rename collection ${named(old.name)} to ${named(collection.name)}`
    if (collection.description !== old.description) return `Describe collection ${named(old.name)}`
    return `Move collection ${named(old.name)}`
  },

  'collection:delete': async (recorder, { id }) => {
    const top = mustExist(await recorder.collections.find(id), 'The collection')
    const doomed = withDescendants(await recorder.db.collections.toArray(), top)
    for (const { id: collectionId } of await recorder.collections.load(
      doomed.map((collection) => collection.id)
    )) {
      const items = recorder.db.collectionItems.where('[collectionId+rank]')
      const keys = await items
        .between([collectionId, -Infinity], [collectionId, Infinity], true, true)
        .primaryKeys()
      for (const item of await recorder.items.load(keys)) recorder.items.remove(item.id)
      recorder.collections.remove(collectionId)
    }
    const nested = doomed.length === 1 ? '' : ` and ${counted(doomed.length - 1, 'collection')} in it`
    return `Delete collection ${named(top.name)}${nested}`
  }
}

async function checkPlace({ db }: Recorder, collection: Collection): Promise<void> {
  if (collection.parentId === null) return
  const collections = await db.collections.toArray()
  mustExist(
    collections.find((other) => other.id === collection.parentId),
    'The collection to put it in'
  )
  if (isWithin(collections, collection, collection.parentId)) {
    throw new Refusal('circle', 'A collection cannot be moved into itself or a collection in it.')
  }
}

/** The rank behind all siblings. */
async function lastRank({ db }: Recorder, parentId: string | null): Promise<number> {
  // The top level has no parent, and null is in no index.
  const siblings = await db.collections.filter((collection) => collection.parentId === parentId).toArray()
  return Math.max(0, ...siblings.map((collection) => collection.rank)) + 1
}
