import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { OriginalToRead } from '#shared/reread/rereading.ts'
import type { Archive } from '../archive.ts'
import { quotePlaces } from '../anchors/quote-places.ts'
import { groupBy } from '../group-by.ts'
import { compareReading } from './compare-reading.ts'
import { storedArticles } from './stored-articles.ts'

type Requests = Extract<keyof ArchiveContract, `reread:${string}`> | 'quotes:places'

export const rereadRequests = ({ db }: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'reread:originals': async ({ ids }) => {
    const articles = (await db.articles.bulkGet(ids)).filter((article) => article !== undefined)
    const byOriginal = groupBy(articles, ({ original }) => original.sha256)
    return {
      originals: [...byOriginal].flatMap(([sha256, own]): OriginalToRead[] => {
        const [first] = own
        if (!first) return []
        const { fileName, bytes } = first.original
        return [
          { sha256, fileName, bytes, articles: own.map(({ id, original }) => ({ id, part: original.part })) }
        ]
      })
    }
  },

  'quotes:places': async ({ id }) => {
    const quote = await db.quotes.get(id)
    const body = quote && (await db.bodies.get(quote.articleId))
    return { places: quote && body ? [...quotePlaces(quote, body.text)] : [] }
  },

  'reread:compare': async ({ readings }) => {
    const stored = await storedArticles(
      db,
      readings.map(({ id }) => id)
    )
    return {
      rereadings: readings.flatMap(({ id, draft }) => {
        const there = stored.get(id)
        return there ? [compareReading(there, draft)] : []
      })
    }
  }
})
