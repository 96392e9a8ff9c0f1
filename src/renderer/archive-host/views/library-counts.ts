import type { LibraryCounts } from '#shared/ipc/archive-contract.ts'
import type { Archive } from '../archive.ts'
import { aspects } from '../changes/stamps.ts'
import { lastImportWithArticles } from '../imports/last-import.ts'
import { peopleOf } from '../people/people.ts'
import { Counts } from './counts.ts'

type Shelves = Omit<LibraryCounts, 'indexed' | 'indexState'>

/** The figures of the sidebar. The trash counts nowhere but in `trashed`, rejected quotes nowhere. */
export async function libraryCounts(archive: Archive): Promise<LibraryCounts> {
  const needs = aspects.filter((aspect) => aspect !== 'index')
  const shelves = await archive.memo.get('counts', needs, () => countShelves(archive))
  return { ...shelves, indexed: archive.search.indexed, indexState: archive.search.state }
}

async function countShelves(archive: Archive): Promise<Shelves> {
  const { db, listings } = archive
  const people = await peopleOf(archive)
  const speakers = new Set<string>()
  const last = await lastImportWithArticles(db)
  const [tags, collections, sources] = [new Counts(), new Counts(), new Counts()]
  const counts = { articles: 0, truncated: 0, trashed: 0, lastImport: 0, quotesSuggested: 0, quotesKept: 0 }
  for (const article of listings.articles.all()) {
    if (article.trashed) {
      counts.trashed += 1
      continue
    }
    counts.articles += 1
    if (article.flags.includes('truncated')) counts.truncated += 1
    if (article.importId === last?.id) counts.lastImport += 1
    if (article.source !== null) sources.add(article.source)
    for (const tag of article.tags) tags.add(tag)
  }
  const isShown = (articleId: number): boolean => listings.articles.get(articleId)?.trashed === false
  for (const { articleId, state, speaker } of listings.quotes.all()) {
    if (state === 'rejected' || !isShown(articleId)) continue
    if (speaker !== null) speakers.add(people.nameOf(speaker))
    if (state === 'suggested') counts.quotesSuggested += 1
    else counts.quotesKept += 1
  }
  for (const { articleId, collectionId } of listings.items.all())
    if (isShown(articleId)) collections.add(collectionId)
  return {
    ...counts,
    speakers: speakers.size,
    tags: tags.asRecord(),
    collections: collections.asRecord(),
    sources: sources.asFacets()
  }
}
