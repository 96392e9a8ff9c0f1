import { ancestorsOf, attribute, isElement, type HtmlElement } from '../tree/html-node.ts'
import { isHeading } from '../tree/tag-rules.ts'
import type { TextBlock } from '../tree/text-blocks.ts'

/** Characters of text and of linked text below each element. */
export type Weights = ReadonlyMap<HtmlElement, { chars: number; linked: number }>

const LEVELS = 5
const positive = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/
const negative =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/

export function weigh(blocks: readonly TextBlock[]): Weights {
  const weights = new Map<HtmlElement, { chars: number; linked: number }>()
  for (const block of blocks) {
    for (let at: HtmlElement | null = block.holder; at; at = at.parent) {
      const sum = weights.get(at)
      if (sum) {
        sum.chars += block.text.length
        sum.linked += block.linked
      } else weights.set(at, { chars: block.text.length, linked: block.linked })
    }
  }
  return weights
}

export const linkDensity = (weights: Weights, element: HtmlElement): number => {
  const sum = weights.get(element)
  return sum && sum.chars > 0 ? sum.linked / sum.chars : 0
}

/** What class and id say: +25 or −25 each, as in Readability. */
function nameWeight(element: HtmlElement): number {
  let weight = 0
  for (const value of [attribute(element, 'class').toLowerCase(), attribute(element, 'id').toLowerCase()]) {
    if (value === '') continue
    if (negative.test(value)) weight -= 25
    if (positive.test(value)) weight += 25
  }
  return weight
}

function tagWeight(tag: string): number {
  if (tag === 'div') return 5
  if (tag === 'pre' || tag === 'td' || tag === 'blockquote') return 3
  if (['address', 'ol', 'ul', 'dl', 'dd', 'dt', 'li', 'form'].includes(tag)) return -3
  return isHeading(tag) || tag === 'th' ? -5 : 0
}

/**
 * The elements that hold the article, best guess first merged with its siblings: Readability's scoring (Arc90, Mozilla,
 * Apache-2.0) over text blocks. Each paragraph gives points to its ancestors, fewer with distance; links take away.
 */
export function contentElements(blocks: readonly TextBlock[], weights: Weights): readonly HtmlElement[] {
  const scores = scoreAncestors(blocks)
  for (const [element, score] of scores) scores.set(element, score * (1 - linkDensity(weights, element)))
  const ranked = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 5)
  const best = ranked[0]
  if (!best) return []
  const top = climb(commonAncestor(ranked, best) ?? best[0], scores)
  return withSiblings(top, scores, weights)
}

function scoreAncestors(blocks: readonly TextBlock[]): Map<HtmlElement, number> {
  const scores = new Map<HtmlElement, number>()
  for (const block of blocks) {
    if (block.text.length < 25 || block.kind === 'list-item') continue
    const points = 1 + commas(block.text) + Math.min(Math.floor(block.text.length / 100), 3)
    let at: HtmlElement | null = block.mixed ? block.holder : block.holder.parent
    for (let level = 0; at && level < LEVELS && at.tag !== 'html'; level++, at = at.parent) {
      const share = level === 0 ? 1 : level === 1 ? 2 : level * 3
      scores.set(at, (scores.get(at) ?? tagWeight(at.tag) + nameWeight(at)) + points / share)
    }
  }
  return scores
}

const commas = (text: string): number => (text.match(/[,،﹐︐︑⹁⸴⸲，、]/g)?.length ?? 0) + 1

/** Three or more good candidates under one element: the article is split, take that element. */
function commonAncestor(
  ranked: readonly (readonly [HtmlElement, number])[],
  best: readonly [HtmlElement, number]
): HtmlElement | null {
  const rivals = ranked.slice(1).filter(([, score]) => score / best[1] >= 0.75)
  if (rivals.length < 3) return null
  const chains = rivals.map(([element]) => new Set(ancestorsOf(element)))
  for (const above of ancestorsOf(best[0])) {
    if (above.tag === 'body' || above.tag === 'html') return null
    if (chains.filter((chain) => chain.has(above)).length >= 3) return above
  }
  return null
}

function climb(top: HtmlElement, scores: ReadonlyMap<HtmlElement, number>): HtmlElement {
  let chosen = top
  let last = scores.get(top) ?? 0
  const floor = last / 3
  for (const above of ancestorsOf(top)) {
    if (above.tag === 'body' || above.tag === 'html') break
    const score = scores.get(above)
    if (score === undefined) continue
    if (score < floor) break
    if (score > last) {
      chosen = above
      break
    }
    last = score
  }
  while (
    chosen.parent &&
    chosen.parent.tag !== 'body' &&
    chosen.parent.children.filter(isElement).length === 1
  )
    chosen = chosen.parent
  return chosen
}

function withSiblings(
  top: HtmlElement,
  scores: ReadonlyMap<HtmlElement, number>,
  weights: Weights
): readonly HtmlElement[] {
  const siblings = top.parent?.children.filter(isElement) ?? [top]
  const topScore = scores.get(top) ?? 0
  const threshold = Math.max(10, topScore * 0.2)
  const className = attribute(top, 'class')
  return siblings.filter((sibling) => {
    if (sibling === top) return true
    const bonus = className !== '' && attribute(sibling, 'class') === className ? topScore * 0.2 : 0
    const score = scores.get(sibling)
    if (score !== undefined && score + bonus >= threshold) return true
    if (sibling.tag !== 'p') return false
    const chars = weights.get(sibling)?.chars ?? 0
    const density = linkDensity(weights, sibling)
    return chars > 80 ? density < 0.25 : chars > 0 && density === 0
  })
}
