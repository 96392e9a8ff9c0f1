import { writtenValue } from '#shared/query/edit-query.ts'
import { useArchive } from '../ui/use-archive.ts'
import { pastSearches } from './past-searches.ts'
import { fieldsLike, suggestionPlace } from './suggestion-place.ts'

/** `text` is the whole search after it was taken; `whole` that nothing more need be typed. */
export type ShownSuggestion = {
  readonly label: string
  readonly about: string
  readonly count: number | null
  readonly text: string
  readonly caret: number
  readonly whole: boolean
}

const MOST = 8

/** What can be completed at the caret: values of a field, names of fields, and past searches that begin so. */
export function useSuggestions(typed: string, caret: number, open: boolean): readonly ShownSuggestion[] {
  const place = suggestionPlace(typed, caret)
  const isValue = place.kind === 'value'
  const values = useArchive(
    'search:suggest',
    { field: isValue ? place.field : 'source', typed: isValue ? place.typed : '', most: MOST },
    open && isValue
  ).data?.values
  if (!open || place.kind === 'none') return []
  const put = (written: string): Pick<ShownSuggestion, 'text' | 'caret'> => ({
    text: typed.slice(0, place.start) + written + typed.slice(caret),
    caret: place.start + written.length
  })
  if (place.kind === 'value') {
    return (values ?? []).map(({ value, count }) => ({
      label: value,
      about: '',
      count,
      whole: true,
      ...put(`${writtenValue(value)} `)
    }))
  }
  const begun = typed.trim().toLowerCase()
  const past = pastSearches()
    .filter((search) => search.toLowerCase().startsWith(begun) && search !== typed.trim())
    .slice(0, 3)
  return [
    ...past.map((search) => ({
      label: search,
      about: 'searched before',
      count: null,
      text: search,
      caret: search.length,
      whole: true
    })),
    ...fieldsLike(place.typed)
      .slice(0, 4)
      .map((field) => ({
        label: `${field}:`,
        about: 'field',
        count: null,
        whole: false,
        ...put(`${field}:`)
      }))
  ]
}
