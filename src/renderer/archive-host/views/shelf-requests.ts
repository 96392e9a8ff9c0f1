import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { libraryCounts } from './library-counts.ts'
import { savedSearches } from './saved-searches.ts'
import { collectionPage, collectionView } from './collection-view.ts'

type Requests =
  | 'library:counts'
  | 'tags:list'
  | 'collections:list'
  | 'collections:items'
  | 'collections:item-ids'
  | 'searches:list'

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

    'collections:items': ({ id, from, count }) => collectionPage(archive, id, from, count),

    'searches:list': async () => ({ searches: await savedSearches(archive) }),

    'collections:item-ids': async ({ id }) => ({
      ids: (await collectionView(archive, id)).map((item) => item.id)
    })
  }
}
