import type { Article } from '#shared/article/article.ts'
import type { Collection, CollectionItem } from '#shared/collections/collection.ts'
import type { ArchiveDatabase } from '../database.ts'
import { groupBy } from '../group-by.ts'
import { itemsInOrder } from '../views/shelf.ts'

/** What was made. */
export type Shelved = {
  readonly collections: readonly Collection[]
  readonly items: readonly CollectionItem[]
}
export const nothingShelved: Shelved = { collections: [], items: [] }

export type Placement = { readonly folders: readonly string[]; readonly article: Article }

/**
 * Files articles into nested collections named after the folders they came from, inside the import's transaction.
 * A collection of that name under the same parent is used, else one is made; what is in it already is passed over,
 * so importing a folder again adds only what is new. Answers with what it made.
 */
export async function shelveFolders(
  db: ArchiveDatabase,
  importId: number,
  at: string,
  placements: readonly Placement[]
): Promise<Shelved> {
  const shelves = new Shelves(await db.collections.toArray(), importId, at)
  const wanted = placements.flatMap(({ folders, article }) => {
    const collection = shelves.at(folders)
    return collection ? [{ collection, article }] : []
  })
  await db.collections.bulkAdd(shelves.made)
  const byCollection = groupBy(wanted, ({ collection }) => collection.id)
  const items: CollectionItem[] = []
  for (const [collectionId, places] of byCollection) {
    const articleIds = new Set(places.map(({ article }) => article.id))
    items.push(...(await newItems(db, collectionId, [...articleIds])))
  }
  await db.collectionItems.bulkPut(items)
  return { collections: shelves.made, items }
}

async function newItems(
  db: ArchiveDatabase,
  collectionId: string,
  articleIds: number[]
): Promise<CollectionItem[]> {
  const pairs = articleIds.map((articleId) => [collectionId, articleId])
  const present = await db.collectionItems.where('[collectionId+articleId]').anyOf(pairs).toArray()
  const filed = new Set(present.filter((item) => item.quoteId === null).map((item) => item.articleId))
  const last = await itemsInOrder(db, collectionId).last()
  return articleIds
    .filter((articleId) => !filed.has(articleId))
    .map((articleId, at) => {
      const id = `${collectionId}:${String(articleId)}`
      return { id, collectionId, articleId, quoteId: null, rank: (last?.rank ?? 0) + 1 + at, note: '' }
    })
}

class Shelves {
  readonly made: Collection[] = []
  readonly #byId: Map<string, Collection>
  readonly #byName: Map<string, Collection>
  readonly #importId: number
  readonly #at: string

  constructor(existing: readonly Collection[], importId: number, at: string) {
    this.#byId = new Map(existing.map((collection) => [collection.id, collection]))
    this.#byName = new Map(
      existing.map((collection) => [placeName(collection.parentId, collection.name), collection])
    )
    this.#importId = importId
    this.#at = at
  }

  /** The collection of a folder, making it and those above it where they are missing; none for a loose file. */
  at(folders: readonly string[]): Collection | null {
    return folders.reduce<Collection | null>((parent, name, depth) => {
      // The id comes from the import and the folder: a person may rename or move the collection while its import
      // still runs, and the rest of the folder follows it.
      const id = `${String(this.#importId)}/${folders.slice(0, depth + 1).join('/')}`
      const parentId = parent?.id ?? null
      return (
        this.#byId.get(id) ?? this.#byName.get(placeName(parentId, name)) ?? this.#make(id, name, parentId)
      )
    }, null)
  }

  #make(id: string, name: string, parentId: string | null): Collection {
    const siblings = [...this.#byId.values()].filter((collection) => collection.parentId === parentId)
    const rank = Math.max(0, ...siblings.map((collection) => collection.rank)) + 1
    const collection = { id, name, parentId, description: '', rank, created: this.#at }
    this.made.push(collection)
    this.#byId.set(id, collection)
    this.#byName.set(placeName(parentId, name), collection)
    return collection
  }
}

const placeName = (parentId: string | null, name: string): string => JSON.stringify([parentId, name])
