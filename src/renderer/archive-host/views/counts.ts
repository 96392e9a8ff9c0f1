/** Counts by name. */
export class Counts {
  readonly #counts = new Map<string, number>()

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  asRecord(): Record<string, number> {
    return Object.fromEntries(this.#counts)
  }

  /** The largest first, equals by name: the order of facets. */
  asFacets(): { name: string; count: number }[] {
    return [...this.#counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
  }
}
