import type { ExportOf } from '#shared/export/export-request.ts'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import type { Quote, QuotePlace } from '#shared/quotes/quote.ts'
import { createStore, useStore } from './store.ts'

/** What is put into a collection: an article, or one quote of it. */
export type Pick = { readonly articleId: number; readonly quoteId: string | null }

/** The one dialog that is open. Rooms ask for each other's dialogs here; app.tsx knows who draws them. */
export type DialogRequest =
  | { readonly kind: 'import'; readonly paths: readonly string[] }
  | { readonly kind: 'paste' }
  | { readonly kind: 'set-columns'; readonly path: string; readonly fileName: string }
  | { readonly kind: 'export'; readonly of: ExportOf; readonly title: string }
  | { readonly kind: 'tag'; readonly articleIds: readonly number[] }
  | { readonly kind: 'tag-quotes'; readonly quoteIds: readonly string[] }
  | { readonly kind: 'collect'; readonly picks: readonly Pick[] }
  | { readonly kind: 'correct'; readonly articleIds: readonly number[] }
  | { readonly kind: 'reread'; readonly articleIds: readonly number[] }
  | { readonly kind: 'place-quote'; readonly quote: Quote; readonly places: readonly QuotePlace[] }
  | { readonly kind: 'edit-quote'; readonly quote: Quote }
  | { readonly kind: 'note-quotes'; readonly quoteIds: readonly string[]; readonly note: string }
  | { readonly kind: 'note-item'; readonly itemId: string; readonly note: string }
  | { readonly kind: 'tag-edit'; readonly tagId: string | null; readonly parentId: string | null }
  | {
      readonly kind: 'collection-edit'
      readonly collectionId: string | null
      readonly parentId: string | null
    }
  | { readonly kind: 'move'; readonly what: 'tag' | 'collection'; readonly id: string }
  | { readonly kind: 'lineage'; readonly quote: Quote }
  | { readonly kind: 'save-search'; readonly id: string | null; readonly name: string; readonly text: string }
  | { readonly kind: 're-attribute'; readonly quotes: readonly Quote[] }
  | { readonly kind: 'accept-above'; readonly filter: QuoteFilter }
  | { readonly kind: 'merge-speaker'; readonly name: string }
  | { readonly kind: 'rename-speaker'; readonly name: string }
  | { readonly kind: 'shortcuts' }

const dialogs = createStore<{ readonly open: DialogRequest | null }>({ open: null })

export const openDialog = (open: DialogRequest): void => dialogs.set({ open })
export const closeDialog = (): void => dialogs.set({ open: null })
export const useOpenDialog = (): DialogRequest | null => useStore(dialogs, (state) => state.open)
export const isDialogOpen = (): boolean => dialogs.get().open !== null
