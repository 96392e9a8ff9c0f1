import { withValue } from '#shared/query/edit-query.ts'
import { search, view } from '../ui/view.ts'

/** A part that the search is narrowed by: field and value, left out where `without`. */
export type Narrowing = {
  readonly field: Parameters<typeof withValue>[1]
  readonly value: string
  readonly without?: true
}

/** The search that finds the articles behind a figure which was counted over the search `text`. */
export const searchBehind = (text: string, narrowings: readonly Narrowing[]): string =>
  narrowings.reduce(
    (typed, { field, value, without }) => withValue(typed, field, value, without ?? false),
    text
  )

/** Lists them; the shelf stays. */
export function showArticlesBehind(narrowings: readonly Narrowing[]): void {
  search(searchBehind(view.get().text, narrowings))
  view.set({ screen: 'library' })
}

/** A source by its name; null is "source unknown". */
export const ofSource = (name: string | null): Narrowing =>
  name === null ? { field: 'has', value: 'source', without: true } : { field: 'source', value: name }
