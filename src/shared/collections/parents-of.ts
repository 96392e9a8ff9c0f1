type Nested = { readonly id: string; readonly parentId: string | null }

/** The collections or tags that one is nested in, outermost first. */
export function parentsOf<T extends Nested>(one: T, all: readonly T[]): readonly T[] {
  const parent = all.find(({ id }) => id === one.parentId)
  return parent ? [...parentsOf(parent, all), parent] : []
}
