import type { PageHints } from '../classify/block-features.ts'
import { folded } from '../meta/page-statements.ts'
import { parseDate } from '../meta/parse-date.ts'
import { ancestorsOf } from '../tree/html-node.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import { cutTail } from './cut-tail.ts'
import { isCommentThread, isFurniture } from './furniture.ts'
import type { JudgedBlock } from './extract-body.ts'

/** Blocks at the head that may be headline, byline or date. */
const HEAD = 4
/** A page that holds its text twice (for phones and for print) repeats whole paragraphs, elsewhere in the tree. */
const REPEATED = 80
/** Characters that make a text of their own. */
const ENOUGH = 250

/**
 * Takes out what no article has: its own headline, byline or date again at the head, links of a teaser box, a long text
 * twice, what follows its end, headings with nothing below.
 */
export function tidyBody(kept: readonly JudgedBlock[], hints: PageHints): readonly JudgedBlock[] {
  const body = cutTail(withoutCopies(withoutComments(kept).filter(({ block }) => !isTeaser(block))))
  const isHead = headMatter(hints)
  const rest = body.filter(({ block }, at) => at >= HEAD || !isHead(block.text))
  const last = rest.findLastIndex(({ block }) => block.kind !== 'subhead')
  return last < 0 ? rest : rest.slice(0, last + 1)
}

function withoutCopies(kept: readonly JudgedBlock[]): readonly JudgedBlock[] {
  const best = new Map<string, JudgedBlock>()
  for (const item of kept) {
    const rival = best.get(item.block.text)
    if (!rival || item.p > rival.p) best.set(item.block.text, item)
  }
  return kept.filter((item) => {
    const rival = best.get(item.block.text)
    return (
      item === rival ||
      item.block.text.length < REPEATED ||
      item.block.holder.parent === rival?.block.holder.parent
    )
  })
}

/** On a page that is all discussion the thread is the text, so it goes only where enough stays. */
function withoutComments(kept: readonly JudgedBlock[]): readonly JudgedBlock[] {
  const rest = kept.filter(({ block }) => ![block.holder, ...ancestorsOf(block.holder)].some(isCommentThread))
  const chars = rest.reduce((sum, { block }) => sum + block.text.length, 0)
  return chars >= ENOUGH ? rest : kept
}

const isTeaser = (block: TextBlock): boolean =>
  block.linked > block.text.length * 0.8 &&
  [block.holder, ...ancestorsOf(block.holder)].slice(0, 5).some(isFurniture)

/** Whether a short line at the head only says the headline, who wrote the story, or when. */
function headMatter(hints: PageHints): (text: string) => boolean {
  const headline = folded(hints.headline)
  const names = hints.bylines.map(folded).filter((name) => name.length > 4)
  return (text) => {
    const key = folded(text)
    if (headline !== '' && key === headline) return true
    if (text.length > 120 || /[.!?]["”’»]?$/.test(text)) return false
    const named = names.find((name) => key.includes(name))
    if (named !== undefined) return key.length < named.length * names.length + 45
    return parseDate(text) !== null && text.length < 60 && (text.match(/\p{L}+/gu)?.length ?? 0) < 5
  }
}
