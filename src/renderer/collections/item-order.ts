/**
 * Where items of a collection go when they are moved one step: the id they are then placed before, null for the
 * end, undefined when there is nowhere to go. Several move together and keep their own order.
 */
export function stepTarget(
  all: readonly string[],
  moved: ReadonlySet<string>,
  step: 'up' | 'down'
): string | null | undefined {
  const first = all.findIndex((id) => moved.has(id))
  const last = all.findLastIndex((id) => moved.has(id))
  if (first < 0) return undefined
  if (step === 'up') return first === 0 ? undefined : all[first - 1]
  return last === all.length - 1 ? undefined : (all[last + 2] ?? null)
}

/** Dropped at place `at` of the list: the id to be placed before. Ids that move themselves are no landmark. */
export function dropTarget(all: readonly string[], moved: ReadonlySet<string>, at: number): string | null {
  return all.slice(at).find((id) => !moved.has(id)) ?? null
}

/** The same for one card among those of its group: the place before or behind its neighbour there. */
export function boardTarget(
  all: readonly string[],
  group: readonly string[],
  id: string,
  step: 'up' | 'down'
): string | null | undefined {
  const at = group.indexOf(id)
  const neighbour = at < 0 ? undefined : group[step === 'up' ? at - 1 : at + 1]
  if (neighbour === undefined) return undefined
  return step === 'up' ? neighbour : (all[all.indexOf(neighbour) + 1] ?? null)
}
