import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { countFacets, countTimeline } from './count-facets.ts'

type Requests = 'articles:facets' | 'articles:timeline'

export const facetRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'articles:facets': async ({ query, kinds, most }) => {
    const counted = await countFacets(archive, query, { kinds, most })
    return counted.ok
      ? { ...counted.value, problem: null }
      : { total: 0, facets: [], problem: counted.error.message }
  },
  'articles:timeline': async ({ query, unit }) => {
    const counted = await countTimeline(archive, query, unit)
    return counted.ok
      ? { ...counted.value, problem: null }
      : { bins: [], without: 0, problem: counted.error.message }
  }
})
