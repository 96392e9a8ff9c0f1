import type { FacetColumn } from '../facets/facet-column.ts'
import { type QuoteColumns, UNKNOWN } from './quote-columns.ts'

/** The articles of a list and what is counted of them, as columns. */
export type Counted = {
  readonly rows: Uint32Array
  readonly columns: QuoteColumns
  readonly sources: FacetColumn
  readonly months: FacetColumn
  readonly years: FacetColumn
  readonly flags: FacetColumn
  readonly keptOnly: boolean
}

/** Sums by speaker and by source; the place behind the last source gathers articles without one. */
export type Tally = {
  readonly quotesBy: Uint32Array
  readonly articlesBy: Uint32Array
  readonly unknown: number
  readonly quotes: number
  readonly bySource: Readonly<Record<SourceSum, Uint32Array>>
}
export type SourceSum =
  'articles' | 'truncated' | 'corrected' | 'quoted' | 'singleSource' | 'attributed' | 'unnamed'

/** The code that a column gives an article which has one value or none. */
export const codeIn = ({ starts, codes, values }: FacetColumn, row: number): number => {
  const at = starts[row] ?? 0
  return at < (starts[row + 1] ?? 0) ? (codes[at] ?? values.length) : values.length
}

/** One pass over the articles of the list and their quotes. */
export function tally(counted: Counted): Tally {
  const { rows, columns, sources, flags } = counted
  const { speakers, named, starts, codes } = columns
  const quotesBy = new Uint32Array(speakers.length)
  const articlesBy = new Uint32Array(speakers.length)
  const lastRow = new Int32Array(speakers.length).fill(-1)
  const bySource = emptySums(sources.values.length + 1)
  const [truncated, corrected] = ['truncated', 'correction'].map((flag) => flags.values.indexOf(flag))
  let [quotes, unknown] = [0, 0]
  for (const row of rows) {
    const source = codeIn(sources, row)
    add(bySource.articles, source)
    const lastFlag = flags.starts[row + 1] ?? 0
    for (let at = flags.starts[row] ?? 0; at < lastFlag; at++) {
      if (flags.codes[at] === truncated) add(bySource.truncated, source)
      if (flags.codes[at] === corrected) add(bySource.corrected, source)
    }
    const from = starts[row] ?? 0
    const to = starts[row + 1] ?? 0
    if (to > from) add(bySource.quoted, source)
    if (columns.singleSource[row] === 1) add(bySource.singleSource, source)
    for (let at = from; at < to; at++) {
      if (!isCounted(counted, at)) continue
      quotes += 1
      const code = codes[at] ?? UNKNOWN
      if (code === UNKNOWN) {
        unknown += 1
        continue
      }
      add(quotesBy, code)
      if (lastRow[code] !== row) add(articlesBy, code)
      lastRow[code] = row
      add(bySource.attributed, source)
      if (named[code] === 0) add(bySource.unnamed, source)
    }
  }
  return { quotesBy, articlesBy, unknown, quotes, bySource }
}

export const isCounted = ({ keptOnly, columns }: Counted, quote: number): boolean =>
  !keptOnly || columns.kept[quote] === 1

/** For each of these speakers the rows of the articles that quote them, once for each quote. */
export function rowsQuoting(counted: Counted, speakers: readonly number[]): number[][] {
  const { columns, rows } = counted
  const { codes, starts } = columns
  const rankOf = new Int32Array(columns.speakers.length).fill(-1)
  speakers.forEach((code, rank) => (rankOf[code] = rank))
  const quoting = speakers.map((): number[] => [])
  for (const row of rows) {
    const to = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < to; at++) {
      const code = codes[at] ?? UNKNOWN
      // Such a code is no place of an array: looking there takes a hundred times as long.
      if (code === UNKNOWN) continue
      const rank = rankOf[code] ?? -1
      if (rank >= 0 && isCounted(counted, at)) quoting[rank]?.push(row)
    }
  }
  return quoting
}

/** How many of these rows have each value of the column; the last count is of those without one. */
export function spread(column: FacetColumn, rows: readonly number[]): Uint32Array {
  const counts = new Uint32Array(column.values.length + 1)
  for (const row of rows) add(counts, codeIn(column, row))
  return counts
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

const emptySums = (length: number): Record<SourceSum, Uint32Array> => ({
  articles: new Uint32Array(length),
  truncated: new Uint32Array(length),
  corrected: new Uint32Array(length),
  quoted: new Uint32Array(length),
  singleSource: new Uint32Array(length),
  attributed: new Uint32Array(length),
  unnamed: new Uint32Array(length)
})
