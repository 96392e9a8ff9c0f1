import type { ArchiveContract } from '#shared/ipc/archive-contract.ts'
import type { Handlers } from '#shared/ipc/peer.ts'
import type { Archive } from '../archive.ts'
import { type People, peopleOf } from '../people/people.ts'
import { Counts } from '../views/counts.ts'
import { quoteRows } from './quote-rows.ts'
import { quoteView } from './quote-view.ts'

type Requests = 'quotes:page' | 'quotes:facets'

export const quoteRequests = (archive: Archive): Pick<Handlers<ArchiveContract>, Requests> => ({
  'quotes:page': async ({ filter, from, count }) => {
    const view = await quoteView(archive, filter)
    const ids = view.slice(from, from + count).map(({ id }) => id)
    return { total: view.length, rows: await quoteRows(archive, ids) }
  },

  /** Over all quotes that are neither rejected nor in the trash. */
  'quotes:facets': () =>
    archive.memo.get('facets', ['members', 'trash', 'quotes', 'decisions', 'people'], async () =>
      facetsOf(archive, await peopleOf(archive))
    )
})

function facetsOf({ listings }: Archive, people: People) {
  const [speakers, sources] = [new Counts(), new Counts()]
  for (const { articleId, state, speaker } of listings.quotes.all()) {
    const article = listings.articles.get(articleId)
    if (!article || article.trashed || state === 'rejected') continue
    if (speaker !== null) speakers.add(people.nameOf(speaker))
    if (article.source !== null) sources.add(article.source)
  }
  return { speakers: speakers.asFacets(), sources: sources.asFacets() }
}
