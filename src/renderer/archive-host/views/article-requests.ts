import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { readRows } from './read-rows.ts'
import { listView } from './list-view.ts'

type Requests = 'articles:page' | 'articles:ids' | 'articles:read'

export const articleRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'articles:page': async ({ query, from, count }) => {
    const view = await listView(archive, query)
    if (!view.ok) return { total: 0, rows: [], problem: view.error.message }
    const rows = await readRows(archive, [...view.value.subarray(from, from + count)], query.text)
    return { total: view.value.length, rows, problem: null }
  },

  'articles:ids': async ({ query }) => {
    const view = await listView(archive, query)
    return { ids: view.ok ? [...view.value] : [] }
  },

  'articles:read': ({ id }) => {
    const { db } = archive
    // One transaction, so that the quotes belong to the text that is read.
    return db.transaction('r', db.articles, db.bodies, db.quotes, async () => {
      const [article, body, quotes] = await Promise.all([
        db.articles.get(id),
        db.bodies.get(id),
        db.quotes.where('articleId').equals(id).toArray()
      ])
      if (!article || !body) return null
      return {
        article,
        body,
        quotes: quotes.sort((a, b) => a.start - b.start)
      }
    })
  }
})
