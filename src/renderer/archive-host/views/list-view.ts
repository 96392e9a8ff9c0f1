import type { ListQuery } from '#shared/query/list-query.ts'
import { readQuery } from '#shared/query/read-query.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { aspects } from '../changes/stamps.ts'
import { nothingToFind, runQuery } from '../search/run-query.ts'
import { articleOrder, type FactSort } from './article-order.ts'
import { filedArticles, onShelf } from './shelf.ts'

/** The article ids of a list, in its order. Kept until something it depends on changes; pages are slices of it. */
export function listView(archive: Archive, query: ListQuery): Promise<Result<Uint32Array>> {
  const { scope, sort } = query
  const text = query.text.trim()
  const needs = text === '' ? aspects.filter((aspect) => aspect !== 'index') : aspects
  return archive.memo.get(`view ${JSON.stringify([scope, sort, text])}`, needs, async () => {
    const { listings } = archive
    const { tree } = readQuery(text)
    if (text !== '' && tree === null) return nothingToFind
    const found = tree && (await runQuery(archive, tree, { ranked: sort.by === 'relevance' }))
    if (found && !found.ok) return fail(found.error.code, found.error.message)
    const hits = found && new Set(found.value)
    const belongs = await onShelf(archive, scope)
    const order = await orderOf(archive, query, found?.value ?? null)
    return ok(
      order.filter((id) => {
        const article = listings.articles.get(id)
        return article !== undefined && belongs(article) && (hits?.has(id) ?? true)
      })
    )
  })
}

/** All articles, or at least all of the list, in its order. */
async function orderOf(
  archive: Archive,
  { sort, scope }: ListQuery,
  found: Uint32Array | null
): Promise<Uint32Array> {
  if (sort.by === 'relevance') return found ?? factOrder(archive, 'imported', true)
  if (sort.by !== 'order') return factOrder(archive, sort.by, sort.descending)
  // Only a collection has an order of its own; elsewhere the newest come first.
  if (scope.kind !== 'collection') return factOrder(archive, 'imported', true)
  const filed = Uint32Array.from(await filedArticles(archive.db, scope.id))
  return sort.descending ? filed.reverse() : filed
}

const factOrder = (archive: Archive, by: FactSort, descending: boolean): Promise<Uint32Array> =>
  archive.memo.get(
    `order ${by} ${String(descending)}`,
    by === 'quotes' ? ['members', 'quotes', 'decisions'] : ['members'],
    () => Promise.resolve(articleOrder(archive.listings.articles.all(), by, descending))
  )
