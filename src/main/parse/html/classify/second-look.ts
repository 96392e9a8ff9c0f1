import { signatureOf, type PageFacts } from './page-facts.ts'

export const secondLookNames = [
  'p',
  'p-3',
  'p-2',
  'p-1',
  'p+1',
  'p+2',
  'p+3',
  'pBefore',
  'pAfter',
  'pWindow',
  'pPlace',
  'pParent',
  'pGrand',
  'pLike'
] as const

/**
 * The features of the second pass: each block's row and what the first pass said of it, of its neighbours, of the blocks
 * beside it in the tree and of those made by the same template (stacking, as in web2text's unary and pairwise steps).
 */
export function secondLook(
  facts: PageFacts,
  rows: readonly (readonly number[])[],
  first: readonly number[]
): readonly (readonly number[])[] {
  const at = (index: number): number => first[index] ?? 0
  const before = fading(first)
  const after = fading(first.toReversed()).toReversed()
  const place = placeInArticle(facts, first)
  const parent = means(
    facts.blocks.map((block) => (block.mixed ? block.holder : (block.holder.parent ?? block.holder))),
    first
  )
  const grand = means(
    facts.blocks.map((block) => block.holder.parent?.parent ?? block.holder),
    first
  )
  const like = means(facts.blocks.map(signatureOf), first)
  return rows.map((row, i) => {
    const around = [-3, -2, -1, 1, 2, 3].map((offset) => at(i + offset))
    const window = (at(i) + around.reduce((sum, p) => sum + p, 0)) / 7
    const round = (value: number | undefined): number => value ?? 0
    return [
      ...row,
      at(i),
      ...around,
      ...[before[i], after[i], window, place[i], parent[i], grand[i], like[i]].map(round)
    ]
  })
}

/** What went before, the last blocks counting most. */
function fading(first: readonly number[]): readonly number[] {
  let echo = 0
  return first.map((p) => {
    const before = echo
    echo = echo * 0.8 + p * 0.2
    return before
  })
}

/** How much of the text that the first pass kept stands before each block, 0–1. */
function placeInArticle(facts: PageFacts, first: readonly number[]): readonly number[] {
  const kept = facts.blocks.map((block, i) => ((first[i] ?? 0) > 0.5 ? block.text.length : 0))
  const total = kept.reduce((sum, chars) => sum + chars, 0)
  let run = 0
  return kept.map((chars) => {
    const before = total > 0 ? run / total : 0
    run += chars
    return before
  })
}

function means<Key>(keys: readonly Key[], first: readonly number[]): readonly number[] {
  const sums = new Map<Key, { sum: number; count: number }>()
  keys.forEach((key, i) => {
    const entry = sums.get(key) ?? { sum: 0, count: 0 }
    entry.sum += first[i] ?? 0
    entry.count++
    sums.set(key, entry)
  })
  return keys.map((key) => {
    const entry = sums.get(key)
    return entry ? entry.sum / entry.count : 0
  })
}
