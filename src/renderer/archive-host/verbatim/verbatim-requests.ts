import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import { Refusal, type Handlers } from '#shared/ipc/peer.ts'
import type { CheckedQuote } from '#shared/verbatim/verbatim-result.ts'
import type { Archive } from '../archive.ts'
import { checkQuote } from './check-quote.ts'
import { byDate, findPlaces } from './find-places.ts'

type Requests = 'verbatim:check' | 'quotes:lineage'

/** Share of the words below which two quotes are not the same words any more. */
const SAME_WORDS = 0.6

export const verbatimRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'verbatim:check': async ({ quotes }) => {
    await archive.search.settle()
    const checked: CheckedQuote[] = []
    for (const quote of quotes) checked.push(await checkQuote(archive, quote))
    return { checked }
  },
  'quotes:lineage': async ({ id }) => {
    const quote = await archive.db.quotes.get(id)
    if (!quote) throw new Refusal('no-such-quote', 'This quote is no longer in the archive.')
    await archive.search.settle()
    const found = await findPlaces(archive, quote.exact)
    const places = found
      .filter(({ place }) => place.where === 'text' && place.likeness >= SAME_WORDS)
      .sort(byDate)
      .map(({ place }) => place)
    return { places }
  }
})
