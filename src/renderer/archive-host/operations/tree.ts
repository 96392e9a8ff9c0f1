/** Tags and collections nest the same way. */
type Nested = { readonly id: string; readonly parentId: string | null }

/** The row and all below it, parents before children. */
export function withDescendants<Row extends Nested>(rows: readonly Row[], top: Row): Row[] {
  const children = rows.filter((row) => row.parentId === top.id)
  return [top, ...children.flatMap((child) => withDescendants(rows, child))]
}

export const isWithin = (rows: readonly Nested[], top: Nested, id: string): boolean =>
  withDescendants(rows, top).some((row) => row.id === id)
