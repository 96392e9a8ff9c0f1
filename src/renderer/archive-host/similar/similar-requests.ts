import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { moreLikeThis } from './more-like-this.ts'
import { otherCopies } from './other-copies.ts'

const MOST = 12

export const similarRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, 'articles:similar'> => ({
  'articles:similar': async ({ id }) => {
    const copies = await otherCopies(archive, id)
    const known = new Set(copies.map(({ articleId }) => articleId))
    const ids = (await moreLikeThis(archive, id, MOST + known.size)).filter((other) => !known.has(other))
    const articles = await archive.db.articles.bulkGet(ids.slice(0, MOST))
    return {
      copies: [...copies],
      like: articles.flatMap((article) =>
        article
          ? [
              {
                articleId: article.id,
                headline: article.headline.value,
                source: article.source?.value ?? null,
                published: article.published?.value ?? null
              }
            ]
          : []
      )
    }
  }
})
