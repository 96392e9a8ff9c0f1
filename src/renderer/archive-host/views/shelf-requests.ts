import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { libraryCounts } from './library-counts.ts'
import { itemsInOrder } from './shelf.ts'

type Requests = 'library:counts' | 'tags:list' | 'collections:list' | 'collections:items'

export const shelfRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => {
  const { db } = archive
  return {
    'library:counts': () => libraryCounts(archive),

    'tags:list': async () => {
      const tags = await db.tags.toArray()
      return { tags: tags.sort((a, b) => a.key.localeCompare(b.key)) }
    },

    'collections:list': async () => {
      const collections = await db.collections.toArray()
      return {
        collections: collections.sort((a, b) => a.rank - b.rank || a.created.localeCompare(b.created))
      }
    },

    'collections:items': async ({ id }) => {
      const all = await itemsInOrder(db, id).toArray()
      const items = all.filter(({ articleId }) => archive.listings.articles.get(articleId)?.trashed === false)
      const articles = await db.articles.bulkGet(items.map((item) => item.articleId))
      const quotes = await db.quotes.bulkGet(items.map((item) => item.quoteId ?? ''))
      return {
        items: items.map((item, at) => ({
          item,
          headline: articles[at]?.headline.value ?? '',
          quote: quotes[at] ?? null
        }))
      }
    }
  }
}
