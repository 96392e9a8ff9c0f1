/** What tags and collections have in common in the sidebar. */
export type Nested = { readonly id: string; readonly name: string; readonly parentId: string | null }
export type Placed<T extends Nested> = {
  readonly one: T
  readonly depth: number
  readonly hasChildren: boolean
}

/** Parents before their children, siblings in the order given; folded branches are left out. */
export function inTreeOrder<T extends Nested>(
  all: readonly T[],
  folded: ReadonlySet<string>
): readonly Placed<T>[] {
  const children = new Map<string | null, T[]>()
  for (const one of all) children.set(one.parentId, [...(children.get(one.parentId) ?? []), one])
  const place = (parentId: string | null, depth: number): readonly Placed<T>[] =>
    (children.get(parentId) ?? []).flatMap((one) => [
      { one, depth, hasChildren: children.has(one.id) },
      ...(folded.has(one.id) ? [] : place(one.id, depth + 1))
    ])
  return place(null, 0)
}
