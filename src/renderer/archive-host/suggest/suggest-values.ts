import { foldKey } from '#shared/collections/fold-key.ts'
import type { FacetKind } from '#shared/query/facets.ts'
import type { ValueField } from '#shared/query/query-tree.ts'
import type { Archive } from '../archive.ts'
import { columnOf } from '../facets/facet-columns.ts'
import { countColumn } from '../facets/facet-column.ts'
import { hasWords, isWords } from '../search/state-tests.ts'

export type Suggestion = { readonly value: string; readonly count: number | null }

const facetOf: Partial<Record<ValueField, FacetKind>> = {
  source: 'source',
  agency: 'agency',
  section: 'section',
  person: 'person',
  place: 'place',
  org: 'org',
  speaker: 'speaker',
  lang: 'language',
  type: 'format'
}

/** Values of a field that have a word beginning with what was typed, the most frequent first. */
export async function suggestValues(
  archive: Archive,
  field: ValueField,
  typed: string,
  most: number
): Promise<readonly Suggestion[]> {
  const key = foldKey(typed)
  const begins = (value: string): boolean => ` ${foldKey(value)}`.includes(` ${key}`)
  const all = await valuesOf(archive, field)
  return all
    .filter(({ value }) => begins(value))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.value < b.value ? -1 : 1))
    .slice(0, most)
}

async function valuesOf(archive: Archive, field: ValueField): Promise<Suggestion[]> {
  const plain = (values: readonly string[]): Suggestion[] => values.map((value) => ({ value, count: null }))
  if (field === 'tag') return plain((await archive.db.tags.toArray()).map(({ name }) => name))
  if (field === 'in') return plain((await archive.db.collections.toArray()).map(({ name }) => name))
  if (field === 'is') return plain(isWords)
  if (field === 'has') return plain(hasWords)
  const kind = facetOf[field]
  if (kind === undefined) return []
  const column = await columnOf(archive, kind)
  const rows = Uint32Array.from({ length: column.starts.length - 1 }, (_, row) => row)
  const counts = countColumn(column, rows)
  return column.values.map((value, code) => ({ value, count: counts[code] ?? 0 }))
}
