/**
 * A gradient-boosted ensemble (Friedman 2001) as plain numbers. A tree is a flat list of nodes of four numbers:
 * feature, threshold, where to go when the value is below it, where when not. Feature −1 marks a leaf: its second number
 * is what it adds to the score (log odds).
 */
export type BoostedTrees = { readonly base: number; readonly trees: readonly (readonly number[])[] }

/** The probability the ensemble gives a row of features. */
export function predict({ base, trees }: BoostedTrees, row: readonly number[]): number {
  let score = base
  for (const tree of trees) {
    let at = 0
    // A feature index of −1 ends the walk; a damaged table ends it too, since undefined is not ≥ 0.
    for (let feature = tree[0]; feature !== undefined && feature >= 0; feature = tree[at])
      at = (row[feature] ?? 0) < (tree[at + 1] ?? 0) ? (tree[at + 2] ?? -1) : (tree[at + 3] ?? -1)
    score += tree[at + 1] ?? 0
  }
  return 1 / (1 + Math.exp(-score))
}
