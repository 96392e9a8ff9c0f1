import type { CheckedQuote } from '#shared/verbatim/verbatim-result.ts'
import { askArchive } from './archive-client.ts'
import { main } from './main-client.ts'
import { createStore, useStore } from './store.ts'
import { view } from './view.ts'

/** A quoted stretch of the draft; `checked` is null until the archive has answered. */
export type DraftQuote = {
  readonly start: number
  readonly end: number
  readonly checked: CheckedQuote | null
}

export type DraftCheck = {
  readonly title: string
  readonly text: string
  /** Null while the draft is still being written. */
  readonly quotes: readonly DraftQuote[] | null
  readonly problem: string | null
}

const empty: DraftCheck = { title: '', text: '', quotes: null, problem: null }
const store = createStore<DraftCheck>(empty)
export const useDraftCheck = (): DraftCheck => useStore(store, (state) => state)

export const writeDraft = (text: string): void => store.set({ ...empty, text })
export const clearDraft = (): void => store.set(empty)
export const editDraft = (): void => store.set({ quotes: null, problem: null })

/** Quotes that travel to the archive together: few enough that the first answers show at once. */
const AT_ONCE = 5

/** Finds the quoted stretches of the draft and compares one after the other with the archive. */
export async function checkDraft(): Promise<void> {
  const { text } = store.get()
  const found = await main.request('draft:quotes', { text })
  if (!found.ok) return store.set({ problem: found.error.message })
  await compareAll(found.value.stretches)
}

/** A file is read like an article, but nothing of it is kept. */
export async function checkDraftFile(): Promise<void> {
  const chosen = await main.request('draft:choose', {})
  if (!chosen.ok) return store.set({ problem: chosen.error.message })
  const { draft } = chosen.value
  if (draft === null) return
  store.set({ ...empty, ...draft })
  await checkDraft()
}

/** Checks quotes that stand elsewhere, such as those of a collection, each as a paragraph of its own. */
export async function checkQuotes(title: string, quotes: readonly string[]): Promise<void> {
  const stretches: { start: number; end: number }[] = []
  let text = ''
  for (const quote of quotes) {
    if (text !== '') text += '\n\n'
    stretches.push({ start: text.length + 1, end: text.length + 1 + quote.length })
    text += `“${quote}”`
  }
  store.set({ ...empty, title, text })
  view.set({ screen: 'check' })
  await compareAll(stretches)
}

async function compareAll(
  stretches: readonly { readonly start: number; readonly end: number }[]
): Promise<void> {
  const { text } = store.get()
  store.set({ quotes: stretches.map((stretch) => ({ ...stretch, checked: null })), problem: null })
  for (let from = 0; from < stretches.length; from += AT_ONCE) {
    const some = stretches.slice(from, from + AT_ONCE)
    const answer = await askArchive('verbatim:check', {
      quotes: some.map(({ start, end }) => text.slice(start, end))
    })
    // The person went on writing, or began another draft.
    if (store.get().text !== text || store.get().quotes === null) return
    if (!answer.ok) return store.set({ problem: answer.error.message })
    const { checked } = answer.value
    store.set({
      quotes: (store.get().quotes ?? []).map((quote, at) => {
        const result = at >= from ? checked[at - from] : undefined
        return result ? { ...quote, checked: result } : quote
      })
    })
  }
}
