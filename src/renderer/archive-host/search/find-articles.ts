import { toMatch, type ParsedQuery } from '#shared/query/parse-query.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'

/** Article ids for a search, best first. A search that only excludes finds all others, the newest first. */
export async function findArticles(archive: Archive, query: ParsedQuery): Promise<Result<Uint32Array>> {
  if (query.all.length === 0 && query.none.length === 0) {
    return fail('nothing-to-find', 'Type a word or a number to search for: marks alone are not searched.')
  }
  const { wanted, unwanted } = toMatch(query)
  if (wanted !== null) return find(archive, wanted)
  const excluded = await find(archive, unwanted)
  if (!excluded.ok) return excluded
  const without = new Set(excluded.value)
  const all = await archive.db.articles.toCollection().primaryKeys()
  return ok(Uint32Array.from(all.filter((id) => !without.has(id)).reverse()))
}

const find = (archive: Archive, match: string): Promise<Result<Uint32Array>> =>
  archive.memo.get(`find ${match}`, ['index', 'members'], () => archive.search.find(match))
