import type { Table } from 'dexie'
import type { Article } from '#shared/article/article.ts'
import type { Topic } from '#shared/ipc/archive-contract.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import type { Aspect } from '../changes/stamps.ts'
import { toListedArticle } from '../listing/listed-rows.ts'
import type { Listings, RowChange } from '../listing/listings.ts'
import { sameDocument } from '../search/index-document.ts'
import { withoutId } from './body-rows.ts'
import type { Recorder } from './recorder.ts'
import { sameValue } from './same-value.ts'

export type Written = {
  readonly aspects: ReadonlySet<Aspect>
  readonly topics: ReadonlySet<Topic>
  /** Takes the changes into the listings' memory; after the commit. */
  readonly settle: () => void
}

/**
 * Writes what an operation collected, and in the same transaction all that follows from it: the articles' quote
 * counts, the listings, and the list of stale search entries.
 */
export async function writeChanges(recorder: Recorder, listings: Listings): Promise<Written> {
  const { db } = recorder
  await countQuotes(recorder)
  const articles = recorder.articles.changed()
  const bodies = recorder.bodies.changed()
  const quotes = recorder.quotes.changed()
  const items = recorder.items.changed()
  const tags = recorder.tags.changed()
  const collections = recorder.collections.changed()
  const searches = recorder.searches.changed()
  const people = recorder.people.changed()
  const dismissals = recorder.dismissals.changed()
  const otherFacts = articles.filter(({ before, after }) => before && after && !sameDocument(before, after))
  const stale = new Set([...otherFacts, ...bodies].map(({ key }) => Number(key)))
  await Promise.all([
    replaceRows(db.articles, articles),
    db.bodies.bulkPut(bodies.flatMap(({ after }) => (after ? withoutId(after) : []))),
    replaceRows(db.quotes, quotes),
    replaceRows(db.collectionItems, items),
    replaceRows(db.tags, tags),
    replaceRows(db.collections, collections),
    replaceRows(db.savedSearches, searches),
    replaceRows(db.people, people),
    replaceRows(db.dismissals, dismissals),
    db.reindex.bulkAdd([...stale].map((articleId) => ({ articleId })))
  ])
  const settle = await listings.write({ articles, quotes, items })
  const topics: readonly [Topic, readonly unknown[]][] = [
    ['articles', [...articles, ...bodies]],
    ['quotes', quotes],
    ['tags', tags],
    ['collections', [...collections, ...items]],
    ['searches', searches],
    ['people', [...people, ...dismissals]]
  ]
  return {
    settle,
    aspects: new Set<Aspect>([
      ...articles.flatMap(articleAspects),
      ...(bodies.length > 0 ? (['members'] as const) : []),
      ...quotes.flatMap(quoteAspects),
      ...(items.length > 0 ? (['items'] as const) : []),
      ...(people.length + dismissals.length > 0 ? (['people'] as const) : [])
    ]),
    topics: new Set<Topic>([
      'operations',
      ...topics.flatMap(([topic, rows]) => (rows.length > 0 ? [topic] : []))
    ])
  }
}

/** An article counts its quotes that are not rejected. */
async function countQuotes({ quotes, articles }: Recorder): Promise<void> {
  const deltas = new Map<number, number>()
  const counts = (quote: Quote | null): number => (quote !== null && quote.state !== 'rejected' ? 1 : 0)
  for (const { before, after } of quotes.changed()) {
    const articleId = after?.articleId ?? before?.articleId ?? 0
    deltas.set(articleId, (deltas.get(articleId) ?? 0) + counts(after) - counts(before))
  }
  for (const article of await articles.load([...deltas.keys()])) {
    articles.put({ ...article, quoteCount: article.quoteCount + (deltas.get(article.id) ?? 0) })
  }
}

async function replaceRows<Row extends { readonly id: Key }, Key>(
  table: Table<Row, Key>,
  changes: readonly RowChange<Row>[]
): Promise<void> {
  await table.bulkPut(changes.flatMap(({ after }) => after ?? []))
  await table.bulkDelete(changes.flatMap(({ before, after }) => (before && !after ? before.id : [])))
}

function articleAspects({ before, after }: RowChange<Article>): Aspect[] {
  if (!before || !after) return ['members', 'trash', 'tagging']
  const facts = (article: Article) => ({ ...toListedArticle(article), trashed: false, tags: [], quotes: 0 })
  return [
    ...(before.trashed === after.trashed ? [] : (['trash'] as const)),
    ...(sameValue(before.tags, after.tags) ? [] : (['tagging'] as const)),
    ...(sameValue(facts(before), facts(after)) ? [] : (['members'] as const))
  ]
}

const quoteAspects = ({ before, after }: RowChange<Quote>): Aspect[] =>
  before && after && before.start === after.start ? ['decisions'] : ['decisions', 'quotes']
