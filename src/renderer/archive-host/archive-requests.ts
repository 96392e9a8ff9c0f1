import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from './archive.ts'
import { checkArchive } from './check/check-archive.ts'
import { facetRequests } from './facets/facet-requests.ts'
import { gatherExport } from './gather/gather-export.ts'
import { insightRequests } from './insights/insight-requests.ts'
import { importRequests } from './imports/import-requests.ts'
import { operationRequests } from './operations/operation-requests.ts'
import { peopleRequests } from './people/people-requests.ts'
import { quoteRequests } from './quote-views/quote-requests.ts'
import { rereadRequests } from './reread/reread-requests.ts'
import { verbatimRequests } from './verbatim/verbatim-requests.ts'
import { articleRequests } from './views/article-requests.ts'
import { similarRequests } from './similar/similar-requests.ts'
import { suggestRequests } from './suggest/suggest-requests.ts'
import { checkIndex } from './search/check-index.ts'
import { shelfRequests } from './views/shelf-requests.ts'

/** Everything the archive host answers. */
export const archiveRequests = (archive: Archive): Handlers<ArchiveContract> => ({
  ...shelfRequests(archive),
  ...articleRequests(archive),
  ...facetRequests(archive),
  ...insightRequests(archive),
  ...similarRequests(archive),
  ...suggestRequests(archive),
  ...importRequests(archive),
  ...operationRequests(archive),
  ...quoteRequests(archive),
  ...peopleRequests(archive),
  ...verbatimRequests(archive),
  ...rereadRequests(archive),
  'export:gather': (request) => gatherExport(archive.db, request),
  'archive:check': async () => ({ problems: await checkArchive(archive) }),
  'index:check': ({ repair }) => checkIndex(archive, repair),
  'search:settle': async () => {
    await archive.search.settle()
    return { indexed: archive.search.indexed }
  }
})
