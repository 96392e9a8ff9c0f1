import { isHidden, nameOf, type HtmlElement } from '../tree/html-node.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import { isFurniture } from '../body/furniture.ts'
import { contentElements, weigh, type Weights } from '../body/score-content.ts'
import { GroupReader, nameGroups } from './name-groups.ts'

/** Steps up from an element to the nearest one of each name group, itself 1; 0 where there is none. */
type Groups = Uint8Array

export type Guess = {
  readonly elements: ReadonlySet<HtmlElement>
  readonly top: HtmlElement | null
  readonly share: number
}

export type Totals = { blocks: number; chars: number; linked: number; long: number }

/** What is known of a page before its blocks are judged; all of it gathered in one pass. */
export type PageFacts = {
  readonly blocks: readonly TextBlock[]
  readonly totals: ReadonlyMap<HtmlElement, Totals>
  readonly signatures: ReadonlyMap<string, Totals>
  readonly repeats: ReadonlyMap<string, number>
  /** What several older rules take for the article, each a set of elements; the first is Readability's scoring. */
  readonly guesses: readonly Guess[]
  readonly groupsAt: (element: HtmlElement) => Groups
  readonly depthOf: (element: HtmlElement) => number
}

export function pageFacts(blocks: readonly TextBlock[]): PageFacts {
  const totals = new Map<HtmlElement, Totals>()
  const signatures = new Map<string, Totals>()
  const repeats = new Map<string, number>()
  for (const block of blocks) {
    for (let at: HtmlElement | null = block.holder, level = 0; at && level < 6; at = at.parent, level++)
      add(totals, at, block)
    add(signatures, signatureOf(block), block)
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1)
  }
  const groupsAt = groupMemo()
  return {
    ...{ blocks, totals, signatures, repeats, groupsAt },
    guesses: guesses(blocks, groupsAt),
    depthOf: depthMemo()
  }
}

export const isLong = (block: TextBlock): boolean =>
  block.text.length >= 80 && block.linked / block.text.length < 0.3

function guesses(blocks: readonly TextBlock[], groupsAt: (element: HtmlElement) => Groups): readonly Guess[] {
  const chars = Math.max(
    1,
    blocks.reduce((sum, block) => sum + block.text.length, 0)
  )
  const isPruned = furnitureMemo()
  const scored = blocks.filter(isScored)
  const visible = scored.filter((block) => !isPruned(block.holder))
  const long = visible.filter(isLong)
  const bodyIndex = nameGroups.indexOf('body')
  const guess = (elements: readonly HtmlElement[], weights: Weights): Guess => {
    const top = elements[0] ?? null
    return { elements: new Set(elements), top, share: top ? (weights.get(top)?.chars ?? 0) / chars : 0 }
  }
  const all = weigh(scored)
  const seen = weigh(visible)
  const prose = weigh(long)
  const best = (test: (element: HtmlElement) => boolean): readonly HtmlElement[] => {
    let top: HtmlElement | null = null
    for (const [element, sum] of prose)
      if (test(element) && (!top || sum.chars > (prose.get(top)?.chars ?? 0))) top = element
    return top ? [top] : []
  }
  const parents = new Map<HtmlElement, number>()
  for (const { holder, text } of long) {
    const parent = holder.parent ?? holder
    parents.set(parent, (parents.get(parent) ?? 0) + text.length)
  }
  const densest = [...parents].sort((a, b) => b[1] - a[1])[0]
  return [
    guess(contentElements(scored, all), all),
    guess(contentElements(visible, seen), seen),
    guess(
      best((element) => groupsAt(element)[bodyIndex] === 1),
      prose
    ),
    guess(
      best((element) => element.tag === 'article'),
      prose
    ),
    guess(densest ? [densest[0]] : [], prose)
  ]
}

function furnitureMemo(): (element: HtmlElement) => boolean {
  const memo = new Map<HtmlElement, boolean>()
  const at = (element: HtmlElement): boolean => {
    const known = memo.get(element)
    if (known !== undefined) return known
    const pruned =
      (element.parent !== null && at(element.parent)) || isFurniture(element) || isHidden(element)
    memo.set(element, pruned)
    return pruned
  }
  return at
}

const isScored = (block: TextBlock): boolean => block.linked / block.text.length < 0.8

function add<Key>(totals: Map<Key, Totals>, key: Key, block: TextBlock): void {
  const sum = totals.get(key) ?? { blocks: 0, chars: 0, linked: 0, long: 0 }
  sum.blocks++
  sum.chars += block.text.length
  sum.linked += block.linked
  if (isLong(block)) sum.long++
  totals.set(key, sum)
}

/** Blocks made by the same template share tag and class names (numbers left out) of holder and parent. */
export function signatureOf(block: TextBlock): string {
  const of = (element: HtmlElement | null): string =>
    element ? `${element.tag}.${nameOf(element).slice(0, 120).replace(/\d+/g, '')}` : ''
  return `${block.kind}<${of(block.holder)}<${of(block.holder.parent)}`
}

function groupMemo(): (element: HtmlElement) => Groups {
  const reader = new GroupReader()
  const memo = new Map<HtmlElement, Groups>()
  const at = (element: HtmlElement): Groups => {
    const known = memo.get(element)
    if (known) return known
    const made = new Uint8Array(nameGroups.length)
    // The whole page's names (body, html) say nothing of a part.
    if (element.parent && element.tag !== 'body') {
      at(element.parent).forEach((steps, index) => (made[index] = steps === 0 ? 0 : Math.min(250, steps + 1)))
      for (const index of reader.groupsOf(element)) made[index] = 1
    }
    memo.set(element, made)
    return made
  }
  return at
}

function depthMemo(): (element: HtmlElement) => number {
  const memo = new Map<HtmlElement, number>()
  const at = (element: HtmlElement): number => {
    const known = memo.get(element)
    if (known !== undefined) return known
    const depth = element.parent ? at(element.parent) + 1 : 0
    memo.set(element, depth)
    return depth
  }
  return at
}

/** Steps from `from` up to the nearest common ancestor with `to`. */
export function stepsToCommon(facts: PageFacts, from: HtmlElement, to: HtmlElement): number {
  let a: HtmlElement | null = from
  let b: HtmlElement | null = to
  let steps = 0
  while (a && b && a !== b) {
    const [depthA, depthB] = [facts.depthOf(a), facts.depthOf(b)]
    if (depthA >= depthB) {
      a = a.parent
      steps++
    }
    if (depthB >= depthA) b = b.parent
  }
  return steps
}
