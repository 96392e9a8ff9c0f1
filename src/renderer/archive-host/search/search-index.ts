import type { LibraryCounts } from '#shared/ipc/archive-contract.ts'
import type { FoundArticles, IndexContents, IndexDocument } from '#shared/query/search-contract.ts'
import { fail, type Result } from '#shared/result.ts'

/** The search index as the rest of the host sees it. It is derived: everything else works without it. */
export type SearchIndex = {
  readonly state: LibraryCounts['indexState']
  /** How many articles it knows. */
  readonly indexed: number
  /** The articles that an FTS5 expression finds (see toMatch), in no order; trashed ones among them. */
  find(match: string, ranked: boolean): Promise<Result<FoundArticles>>
  /** Words of the index that begin alike and are about as long, with how many articles have them. */
  wordsLike(word: string): Promise<Result<{ words: readonly { word: string; count: number }[] }>>
  /** How many articles have each of these words. */
  articlesWith(words: readonly string[]): Promise<Result<{ counts: readonly number[] }>>
  /** Which articles have an entry, and whether the index's own structure is in order. */
  contents(): Promise<Result<IndexContents>>
  /** Those of these documents whose words are not all in their entries. */
  differing(documents: readonly IndexDocument[]): Promise<Result<readonly number[]>>
  /** Takes entries out, and counts what is left. */
  remove(ids: readonly number[]): Promise<Result<unknown>>
  /** Throws all of it away and begins anew. */
  renew(): Promise<void>
  /** Tells it that articles were added or changed. `busy`: more are coming, stay out of the way. */
  wake(busy?: boolean): void
  /** Resolves when it has caught up, or cannot. */
  settle(): Promise<void>
}

const unavailable = fail(
  'search-unavailable',
  'Search is not available here. Browsing and everything else works.'
)

export const noSearch: SearchIndex = {
  state: 'unavailable',
  indexed: 0,
  find: () => Promise.resolve(unavailable),
  wordsLike: () => Promise.resolve(unavailable),
  articlesWith: () => Promise.resolve(unavailable),
  contents: () => Promise.resolve(unavailable),
  differing: () => Promise.resolve(unavailable),
  remove: () => Promise.resolve(unavailable),
  renew: () => Promise.resolve(),
  wake: () => undefined,
  settle: () => Promise.resolve()
}
