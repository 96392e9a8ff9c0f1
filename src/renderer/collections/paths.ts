import { parentsOf } from '#shared/collections/parents-of.ts'

type Nested = { readonly id: string; readonly name: string; readonly parentId: string | null }

/** "Syria 2015 / Air bases": a name with those above it. */
export const pathOf = (one: Nested, all: readonly Nested[]): string =>
  [...parentsOf(one, all), one].map(({ name }) => name).join(' / ')

/** Itself and everything nested in it: where it cannot be moved to. */
export function branchOf(id: string, all: readonly Nested[]): ReadonlySet<string> {
  const branch = new Set([id])
  // Each round adds one more level, so a tree is done after as many rounds as it is deep.
  for (let before = 0; before !== branch.size;) {
    before = branch.size
    for (const one of all) if (one.parentId !== null && branch.has(one.parentId)) branch.add(one.id)
  }
  return branch
}

/** Choices in the order of their paths, so that what lies inside stands below. */
export const inPathOrder = <T extends { readonly path: string }>(choices: readonly T[]): readonly T[] =>
  [...choices].sort((a, b) => a.path.localeCompare(b.path))
