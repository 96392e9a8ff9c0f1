import type { CollectionItem } from '#shared/collections/collection.ts'
import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { z } from 'zod'
import type { Archive } from '../archive.ts'
import { articleRow } from './article-row.ts'
import { itemsInOrder } from './shelf.ts'

type Page = z.output<ArchiveContract['collections:items']['output']>

/** The places of a collection in its order, without those of articles in the trash. Pages are slices of it. */
export const collectionView = (archive: Archive, id: string): Promise<readonly CollectionItem[]> =>
  archive.memo.get(`items ${id}`, ['members', 'trash', 'items', 'quotes'], async () => {
    const all = await itemsInOrder(archive.db, id).toArray()
    return all.filter(({ articleId }) => archive.listings.articles.get(articleId)?.trashed === false)
  })

export async function collectionPage(
  archive: Archive,
  id: string,
  from: number,
  count: number
): Promise<Page> {
  const { db } = archive
  const all = await collectionView(archive, id)
  const quotes = all.filter(({ quoteId }) => quoteId !== null).length
  const items = all.slice(from, from + count)
  const articles = await db.articles.bulkGet(items.map((item) => item.articleId))
  const quoted = await db.quotes.bulkGet(items.map((item) => item.quoteId ?? ''))
  return {
    total: all.length,
    stories: all.length - quotes,
    quotes,
    rows: items.flatMap((item, at) => {
      const article = articles[at]
      return article ? [{ item, article: articleRow(article), quote: quoted[at] ?? null }] : []
    })
  }
}
