import { dateFields, textFields, valueFields, type ValueField } from '#shared/query/query-tree.ts'

/** What stands at the caret: the beginning of a field's value, of a field's name, or nothing that can be completed. */
export type SuggestionPlace =
  | { readonly kind: 'value'; readonly field: ValueField; readonly typed: string; readonly start: number }
  | { readonly kind: 'name'; readonly typed: string; readonly start: number }
  | { readonly kind: 'none' }

const VALUE = /(?:^|[\s(-])(?<field>\p{L}+):(?<value>"[^"]*|[^\s"()]*)$/u
const NAME = /(?:^|[\s(-])(?<name>\p{L}{1,10})$/u

export function suggestionPlace(typed: string, caret: number): SuggestionPlace {
  const before = typed.slice(Math.max(0, caret - 200), caret)
  const value = VALUE.exec(before)?.groups
  if (value) {
    const field = valueFields.find((name) => name === value['field']?.toLowerCase())
    if (!field) return { kind: 'none' }
    const written = value['value'] ?? ''
    return { kind: 'value', field, typed: written.replace(/^"/, ''), start: caret - written.length }
  }
  const name = NAME.exec(before)?.groups?.['name']
  return name === undefined ? { kind: 'none' } : { kind: 'name', typed: name, start: caret - name.length }
}

/** Names of fields that begin so. */
export const fieldsLike = (typed: string): readonly string[] =>
  [...textFields, ...valueFields, ...dateFields].filter(
    (field) => field.startsWith(typed.toLowerCase()) && field !== typed.toLowerCase()
  )
