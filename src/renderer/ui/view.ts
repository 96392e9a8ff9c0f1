import type { ListQuery, Scope, SortKey } from '#shared/query/list-query.ts'
import { focusReader } from './shell/panes.ts'
import { createStore, useStore } from './store.ts'

export type Sort = ListQuery['sort']
export type Screen =
  'library' | 'quotes' | 'imports' | 'check' | 'speakers' | 'board' | 'insights' | 'backups'

export type View = {
  readonly screen: Screen
  readonly scope: Scope
  readonly text: string
  readonly sort: Sort
  /** The article in the reader. */
  readonly articleId: number | null
  /** The quote that the single keys act on. */
  readonly quoteId: string | null
  /** The name of the speaker whose page is open. */
  readonly speaker: string | null
  /** What an export would take when a list has a selection. */
  readonly chosen: readonly number[]
}

const newestFirst: Sort = { by: 'published', descending: true }

/** Where this window stands. Every window has its own. */
export const view = createStore<View>({
  screen: 'library',
  scope: { kind: 'all' },
  text: '',
  sort: newestFirst,
  articleId: null,
  quoteId: null,
  speaker: null,
  chosen: []
})
export const useView = <Part>(select: (state: View) => Part): Part => useStore(view, select)

export function showScope(scope: Scope): void {
  const sort: Sort = scope.kind === 'collection' ? { by: 'order', descending: false } : newestFirst
  view.set({
    screen: 'library',
    scope,
    sort: view.get().text && scope.kind !== 'collection' ? byRelevance : sort
  })
}

const byRelevance: Sort = { by: 'relevance', descending: true }

/** A search sorts by relevance until the person chooses otherwise; clearing it returns to dates. */
export function search(text: string): void {
  const { text: before, sort, scope } = view.get()
  if (text === before) return
  const resting: Sort = scope.kind === 'collection' ? { by: 'order', descending: false } : newestFirst
  const next = text && !before ? byRelevance : !text && sort.by === 'relevance' ? resting : sort
  const { screen } = view.get()
  view.set({ screen: screen === 'quotes' || screen === 'insights' ? screen : 'library', text, sort: next })
}

/** Falling order suits dates and numbers, rising order suits names. */
export function sortBy(by: SortKey): void {
  const { sort } = view.get()
  // A collection's own order is read in one direction only.
  if (by === 'order') return view.set({ sort: { by, descending: false } })
  const falling: readonly SortKey[] = ['published', 'imported', 'words', 'quotes', 'relevance']
  view.set({
    sort: sort.by === by ? { by, descending: !sort.descending } : { by, descending: falling.includes(by) }
  })
}

export function openArticle(articleId: number | null, quoteId: string | null = null): void {
  view.set({ articleId, quoteId })
}

/** The page of a speaker. */
export const showSpeaker = (speaker: string): void => view.set({ screen: 'speakers', speaker })

/** The article on the shelf of all, whatever was searched for; the focus stays. */
export function openInLibrary(articleId: number, quoteId: string | null = null): void {
  search('')
  showScope({ kind: 'all' })
  openArticle(articleId, quoteId)
}

/** The article with the quote in it, in the library, with the focus on its text. */
export function showInLibrary(articleId: number, quoteId: string | null): void {
  openInLibrary(articleId, quoteId)
  // The library's reader is drawn first.
  setTimeout(focusReader)
}
