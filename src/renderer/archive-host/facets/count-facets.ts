import type { Facet, FacetKind, FacetValue, TimelineUnit } from '#shared/query/facets.ts'
import type { ListQuery } from '#shared/query/list-query.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { countColumn } from './facet-column.ts'
import { columnOf, type ColumnKind } from './facet-columns.ts'
import { rowsOfList } from './rows-of-list.ts'

type Asked = { readonly kinds: readonly FacetKind[]; readonly most: number }

/** How the articles of a list spread over the values of each facet, the most frequent first. */
export async function countFacets(
  archive: Archive,
  query: ListQuery,
  { kinds, most }: Asked
): Promise<Result<{ total: number; facets: Facet[] }>> {
  const rows = await rowsOfList(archive, query)
  if (!rows.ok) return rows
  const names = await namesOf(archive)
  const facets: Facet[] = []
  for (const kind of kinds) {
    const values = await countKind(archive, kind, rows.value)
    const named = values.map(({ value, count }): FacetValue => ({ value, count, name: names(kind, value) }))
    if (kind === 'year') named.sort((a, b) => (a.value < b.value ? 1 : -1))
    else named.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    facets.push({ kind, distinct: named.length, values: named.slice(0, most) })
  }
  return ok({ total: rows.value.length, facets })
}

type Bins = { readonly bins: { readonly at: string; readonly count: number }[]; readonly without: number }

/** Results over time by publication date, the earliest first; `without` have no date as precise as the unit. */
export async function countTimeline(
  archive: Archive,
  query: ListQuery,
  unit: TimelineUnit
): Promise<Result<Bins>> {
  const rows = await rowsOfList(archive, query)
  if (!rows.ok) return rows
  const bins = (await countKind(archive, unit, rows.value))
    .map(({ value, count }) => ({ at: value, count }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const dated = bins.reduce((sum, { count }) => sum + count, 0)
  return ok({ bins, without: rows.value.length - dated })
}

async function countKind(
  archive: Archive,
  kind: ColumnKind,
  rows: Uint32Array
): Promise<{ readonly value: string; readonly count: number }[]> {
  const column = await columnOf(archive, kind)
  const found: { value: string; count: number }[] = []
  countColumn(column, rows).forEach((count, code) => {
    const value = column.values[code]
    if (count > 0 && value !== undefined) found.push({ value, count })
  })
  return found
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** Tags and collections are counted by id and read by name. */
async function namesOf({ db }: Archive): Promise<(kind: FacetKind, value: string) => string> {
  const [tags, collections] = await Promise.all([db.tags.toArray(), db.collections.toArray()])
  const known = new Map([...tags, ...collections].map(({ id, name }) => [id, name]))
  return (kind, value) => {
    if (kind === 'language') return languageNames.of(value) ?? value
    return kind === 'tag' || kind === 'collection' ? (known.get(value) ?? value) : value
  }
}
