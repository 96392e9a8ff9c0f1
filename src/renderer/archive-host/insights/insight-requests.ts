import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { readInsights } from './read-insights.ts'

export const insightRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, 'insights:read'> => ({
  'insights:read': async ({ query, keptOnly }) => {
    const read = await readInsights(archive, query, keptOnly)
    return read.ok ? { insights: read.value, problem: null } : { insights: null, problem: read.error.message }
  }
})
