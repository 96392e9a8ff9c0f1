import type { LibraryCounts } from '#shared/ipc/archive-contract.ts'
import type { Result } from '#shared/result.ts'

/** The search index as the rest of the host sees it. It is derived: everything else works without it. */
export type SearchIndex = {
  readonly state: LibraryCounts['indexState']
  /** How many articles it knows. */
  readonly indexed: number
  /** Article ids for an FTS5 expression (see toMatch), best first; trashed articles among them. */
  find(match: string): Promise<Result<Uint32Array>>
  /** Tells it that articles were added or changed. `busy`: more are coming, stay out of the way. */
  wake(busy?: boolean): void
  /** Resolves when it has caught up, or cannot. */
  settle(): Promise<void>
}

export const noSearch: SearchIndex = {
  state: 'unavailable',
  indexed: 0,
  find: () =>
    Promise.resolve({
      ok: false,
      error: {
        code: 'search-unavailable',
        message: 'Search is not available here. Browsing and everything else works.'
      }
    }),
  wake: () => undefined,
  settle: () => Promise.resolve()
}
