import type { HtmlArticle } from '../html-article.ts'
import { classifyBlocks } from '../classify/classify-blocks.ts'
import type { PageHints } from '../classify/block-features.ts'
import { pageFacts, type PageFacts } from '../classify/page-facts.ts'
import { ancestorsOf } from '../tree/html-node.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import { fromArticleBody } from './article-body.ts'
import { captionsOf, isCaption } from './captions.ts'
import { joinBlocks } from './join-blocks.ts'
import { tidyBody } from './tidy-body.ts'

type Body = Pick<HtmlArticle, 'text' | 'blocks' | 'captions' | 'body'>
export type JudgedBlock = { readonly block: TextBlock; readonly index: number; readonly p: number }

const KEEP = 0.5
/** Shorter than this, in characters, a body is taken for a miss and the fallbacks are tried. */
const SHORT = 200

/** The article's text among all the blocks of the page. */
export function extractBody(blocks: readonly TextBlock[], hints: PageHints): Body {
  const facts = pageFacts(blocks)
  const judged = classifyBlocks(facts, hints).flatMap((p, index): JudgedBlock[] => {
    const block = blocks[index]
    return block ? [{ block, index, p }] : []
  })
  const { kept, how } = chooseBlocks(facts, judged)
  const body = tidyBody(kept, hints)
  const stated = fromArticleBody(hints.articleBody, body)
  if (stated) return { ...joinBlocks(stated), captions: [], body: { how: 'JSON-LD articleBody', sure: 0.8 } }
  const sure = kept.length === 0 ? 0 : kept.reduce((sum, { p }) => sum + p, 0) / kept.length
  return {
    ...joinBlocks(body.map(({ block }) => withSubhead(block))),
    captions: captionsOf(blocks, body),
    body: { how, sure }
  }
}

/** A short line wholly in bold that is no sentence serves as a subhead, whatever its tag. */
const withSubhead = (block: TextBlock): TextBlock =>
  block.kind === 'paragraph' &&
  block.text.length <= 80 &&
  block.bold >= block.text.length * 0.95 &&
  !/[.!…,;\n]["”’»]?$|\n/.test(block.text)
    ? { ...block, kind: 'subhead', level: 3 }
    : block

/** The classifier's choice; when it finds next to nothing, a lower bar, then the older rules' guess, then all prose. */
function chooseBlocks(
  facts: PageFacts,
  judged: readonly JudgedBlock[]
): { kept: readonly JudgedBlock[]; how: string } {
  const sets: readonly (readonly [string, (item: JudgedBlock) => boolean])[] = [
    ['block classifier', ({ p, block }) => p >= KEEP && !isCaption(block)],
    ['block classifier, doubtful', ({ p }) => p >= KEEP / 3],
    ['paragraph scoring', ({ block }) => isGuessed(facts, block)],
    ['all prose', ({ block }) => block.text.length > 60 && block.linked < block.text.length / 3]
  ]
  let best: { kept: readonly JudgedBlock[]; how: string; chars: number } = { kept: [], how: 'none', chars: 0 }
  for (const [how, test] of sets) {
    const kept = judged.filter(test)
    const chars = kept.reduce((sum, { block }) => sum + block.text.length, 0)
    if (chars >= SHORT) return { kept, how }
    if (chars > best.chars) best = { kept, how, chars }
  }
  return best
}

const isGuessed = (facts: PageFacts, block: TextBlock): boolean => {
  const elements = facts.guesses[1]?.elements ?? new Set()
  return elements.has(block.holder) || [...ancestorsOf(block.holder)].some((above) => elements.has(above))
}
