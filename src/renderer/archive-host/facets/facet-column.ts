/** One facet of all articles as numbers: counting a list of 100,000 then takes milliseconds. */
export type FacetColumn = {
  /** The values; an article names them by their place here. */
  readonly values: readonly string[]
  /** The values of the article in row r are codes[starts[r]] to codes[starts[r + 1] - 1]. */
  readonly starts: Uint32Array
  readonly codes: Uint32Array
}

export function facetColumn<Row>(
  rows: readonly Row[],
  valuesOf: (row: Row) => readonly string[]
): FacetColumn {
  const codeOf = new Map<string, number>()
  const codes: number[] = []
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach((row, at) => {
    for (const value of valuesOf(row)) {
      const code = codeOf.get(value) ?? codeOf.size
      codeOf.set(value, code)
      codes.push(code)
    }
    starts[at + 1] = codes.length
  })
  return { values: [...codeOf.keys()], starts, codes: Uint32Array.from(codes) }
}

/** How many of these rows have each value, by the value's place in `values`. */
export function countColumn({ values, starts, codes }: FacetColumn, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.length)
  for (const row of rows) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  return counts
}
