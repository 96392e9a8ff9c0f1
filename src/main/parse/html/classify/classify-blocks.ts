import { blockFeatures, type PageHints } from './block-features.ts'
import model from './block-model.json' with { type: 'json' }
import { predict } from './boosted-trees.ts'
import type { PageFacts } from './page-facts.ts'
import { secondLook } from './second-look.ts'

/**
 * For each block how likely it is part of the article, 0–1. Two passes of boosted trees over general features (words,
 * links, template names, place, neighbours, older rules' guesses); trained by bench/html/train.ts on labelled pages, of
 * which nothing but these numbers is kept.
 */
export function classifyBlocks(facts: PageFacts, hints: PageHints): readonly number[] {
  const rows = blockFeatures(facts, hints)
  const first = rows.map((row) => predict(model.first, row))
  return secondLook(facts, rows, first).map((row) => predict(model.second, row))
}
