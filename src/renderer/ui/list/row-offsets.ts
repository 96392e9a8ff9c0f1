/**
 * Where the rows of a long list begin when each may have its own height: a guess until it is measured. Differences
 * from the guess are kept in a Fenwick tree (https://en.wikipedia.org/wiki/Fenwick_tree), so that measuring one of a
 * hundred thousand rows costs a few steps and not a walk over all that follow. Changed in place; heights in pixels.
 */
export class RowOffsets {
  readonly count: number
  readonly guess: number
  readonly #heights = new Map<number, number>()
  readonly #tree: Float64Array

  constructor(count: number, guess: number) {
    this.count = count
    this.guess = guess
    this.#tree = new Float64Array(count + 1)
  }

  /** For a list that grew or shrank: what was measured is a better guess than the guess. */
  withCount(count: number): RowOffsets {
    const next = new RowOffsets(count, this.guess)
    for (const [index, height] of this.#heights) if (index < count) next.measure(index, height)
    return next
  }

  /** Takes a measured height; answers by how much it differs from what was known. */
  measure(index: number, height: number): number {
    const difference = height - this.heightOf(index)
    if (difference === 0) return 0
    this.#heights.set(index, height)
    for (let at = index + 1; at <= this.count; at += at & -at) {
      this.#tree[at] = (this.#tree[at] ?? 0) + difference
    }
    return difference
  }

  heightOf(index: number): number {
    return this.#heights.get(index) ?? this.guess
  }

  /** The top edge of a row; that of `count` is the height of the whole list. */
  startOf(index: number): number {
    let differences = 0
    for (let at = index; at > 0; at -= at & -at) differences += this.#tree[at] ?? 0
    return index * this.guess + differences
  }

  /** The row at a distance from the top; the nearest one where there is none. */
  indexAt(offset: number): number {
    let passed = 0
    let left = offset
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const height = step * this.guess + (this.#tree[passed + step] ?? 0)
      if (passed + step <= this.count && left >= height) {
        passed += step
        left -= height
      }
    }
    return Math.max(0, Math.min(passed, this.count - 1))
  }
}
