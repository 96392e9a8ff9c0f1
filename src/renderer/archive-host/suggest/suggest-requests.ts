import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import { readQuery } from '#shared/query/read-query.ts'
import type { Archive } from '../archive.ts'
import { didYouMean } from './did-you-mean.ts'
import { suggestValues } from './suggest-values.ts'

type Requests = 'search:suggest' | 'search:did-you-mean'

export const suggestRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'search:suggest': async ({ field, typed, most }) => ({
    values: [...(await suggestValues(archive, field, typed, most))]
  }),
  'search:did-you-mean': async ({ text }) => {
    const { tree } = readQuery(text)
    return { text: tree && (await didYouMean(archive, tree)) }
  }
})
