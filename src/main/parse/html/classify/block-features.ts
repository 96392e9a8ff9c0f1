import { isHidden, type HtmlElement } from '../tree/html-node.ts'
import { isHeading } from '../tree/tag-rules.ts'
import type { TextBlock } from '../tree/text-blocks.ts'
import { nameGroups } from './name-groups.ts'
import { isLong, signatureOf, stepsToCommon, type PageFacts, type Totals } from './page-facts.ts'
import { textFeatureNames, textFeatures } from './text-features.ts'

/** What the page's metadata says, to compare blocks with. */
export type PageHints = {
  readonly headline: string
  readonly description: string
  readonly articleBody: string
  readonly bylines: readonly string[]
}

const flag = (yes: boolean): number => (yes ? 1 : 0)
const log = Math.log1p
const totalsNames = (of: string): string[] => ['Blocks', 'Mean', 'Links', 'Long'].map((name) => of + name)
const neighbours = [-3, -2, -1, 1, 2, 3]

export const featureNames: readonly string[] = [
  ...textFeatureNames,
  ...[
    'isHeading',
    'level',
    'isListItem',
    'isTable',
    'isQuote',
    'tagP',
    'tagDiv',
    'tagCell',
    'mixed',
    'siblings'
  ],
  ...nameGroups.map((group) => `in:${group}`),
  ...['hidden', 'inLink', 'inArticle', 'inTable', 'inList', 'depth'],
  ...['Scored', 'Visible', 'Named', 'Article', 'Densest'].flatMap((guess) => [
    `in${guess}`,
    `steps${guess}`,
    `share${guess}`
  ]),
  ...['place', 'placeChars', 'afterTitle', 'repeats'],
  ...totalsNames('parent'),
  ...totalsNames('grand'),
  ...totalsNames('great'),
  ...totalsNames('signature'),
  ...neighbours.flatMap((at) => [`chars${at}`, `links${at}`, `heading${at}`, `sentence${at}`]),
  ...['goodBefore', 'goodAfter', 'stepsBefore', 'stepsAfter', 'windowChars', 'windowLinks'],
  ...['sectionChars', 'sectionLinks', 'sectionBlocks', 'headingBack', 'sectionHeadLinked', 'sectionLevel'],
  ...['likeHeadline', 'likeDescription', 'hasArticleBody', 'inArticleBody', 'namesAuthor']
]

/** One row of numbers a block, in the order of `featureNames`. Linear in the page's size (ancestor walks are bounded). */
export function blockFeatures(facts: PageFacts, hints: PageHints): readonly (readonly number[])[] {
  const text = facts.blocks.map(textFeatures)
  const charsBefore = runningChars(facts.blocks)
  const total = Math.max(1, charsBefore.at(-1) ?? 1)
  const title = facts.blocks.findIndex((block) => block.holder.tag === 'h1')
  const good = goodNeighbours(facts.blocks)
  const sections = sectionsOf(facts.blocks)
  const compare = comparer(hints)
  return facts.blocks.map((block, at) => {
    const sum = (element: HtmlElement | null): Totals | undefined =>
      element ? facts.totals.get(element) : undefined
    const { holder } = block
    const parent = holder.parent
    const window = facts.blocks.slice(Math.max(0, at - 4), at + 5)
    return [
      ...(text[at] ?? []),
      ...shapeOf(block, facts),
      ...facts.groupsAt(holder),
      ...ancestry(holder, facts),
      ...guessesOf(holder, facts),
      at / facts.blocks.length,
      (charsBefore[at] ?? 0) / total,
      title < 0 ? 0 : Math.sign(at - title) * log(Math.abs(at - title)),
      facts.repeats.get(block.text) ?? 1,
      ...totalsOf(sum(block.mixed ? holder : parent)),
      ...totalsOf(sum(block.mixed ? parent : (parent?.parent ?? null))),
      ...totalsOf(sum(parent?.parent?.parent ?? null)),
      ...totalsOf(facts.signatures.get(signatureOf(block))),
      ...neighbours.flatMap((offset) => neighbour(facts.blocks[at + offset], text[at + offset])),
      ...good(at).flatMap((index) => [index < 0 ? 50 : Math.min(50, Math.abs(index - at))]),
      ...good(at).map((index) => {
        const other = facts.blocks[index]
        return other ? stepsToCommon(facts, holder, other.holder) : 20
      }),
      log(window.reduce((chars, other) => chars + other.text.length, 0)),
      window.reduce((chars, other) => chars + other.linked, 0) /
        Math.max(
          1,
          window.reduce((chars, other) => chars + other.text.length, 0)
        ),
      ...(sections[at] ?? [0, 0, 0, 0, 0, 0]),
      ...compare(block.text)
    ]
  })
}

function shapeOf(block: TextBlock, facts: PageFacts): number[] {
  const { tag, parent } = block.holder
  return [
    flag(block.kind === 'subhead'),
    block.level ?? 0,
    flag(block.kind === 'list-item'),
    flag(block.kind === 'table'),
    flag(block.kind === 'block-quote' || block.kind === 'pull-quote'),
    flag(tag === 'p'),
    flag(tag === 'div' || tag === 'section' || tag === 'article'),
    flag(tag === 'td' || tag === 'th' || tag === 'dd' || tag === 'dt'),
    flag(block.mixed),
    log(parent ? Math.min(200, facts.totals.get(parent)?.blocks ?? 0) : 0)
  ]
}

function ancestry(holder: HtmlElement, facts: PageFacts): number[] {
  const seen = { hidden: 0, link: 0, article: 0, table: 0, list: 0 }
  for (let at: HtmlElement | null = holder; at; at = at.parent) {
    if (isHidden(at)) seen.hidden = 1
    if (at.tag === 'a') seen.link = 1
    if (at.tag === 'article') seen.article = 1
    if (at.tag === 'table') seen.table = 1
    if (at.tag === 'ul' || at.tag === 'ol') seen.list = 1
  }
  return [seen.hidden, seen.link, seen.article, seen.table, seen.list, facts.depthOf(holder)]
}

function guessesOf(holder: HtmlElement, facts: PageFacts): number[] {
  return facts.guesses.flatMap(({ elements, top, share }) => {
    let inside = 0
    for (let at: HtmlElement | null = holder; at; at = at.parent) if (elements.has(at)) inside = 1
    return [inside, top ? stepsToCommon(facts, holder, top) : 20, share]
  })
}

const totalsOf = (sum: Totals | undefined): number[] =>
  sum
    ? [log(sum.blocks), sum.chars / sum.blocks, sum.linked / sum.chars, sum.long / sum.blocks]
    : [0, 0, 0, 0]

function neighbour(block: TextBlock | undefined, text: readonly number[] | undefined): number[] {
  if (!block || !text) return [0, 0, 0, 0]
  return [text[0] ?? 0, text[2] ?? 0, flag(isHeading(block.holder.tag)), text[4] ?? 0]
}

function runningChars(blocks: readonly TextBlock[]): number[] {
  let sum = 0
  return blocks.map((block) => (sum += block.text.length))
}

/** For a block: the index of the nearest long, unlinked block before it and after it, −1 for none. */
function goodNeighbours(blocks: readonly TextBlock[]): (at: number) => readonly [number, number] {
  const before: number[] = []
  const after: number[] = []
  let last = -1
  blocks.forEach((block, at) => {
    before.push(last)
    if (isLong(block)) last = at
  })
  last = -1
  for (let at = blocks.length - 1; at >= 0; at--) {
    after[at] = last
    const block = blocks[at]
    if (block && isLong(block)) last = at
  }
  return (at) => [before[at] ?? -1, after[at] ?? -1]
}

/** Text, link share and blocks of the section a block stands in (from heading to heading), and blocks since its heading. */
function sectionsOf(blocks: readonly TextBlock[]): readonly (readonly number[])[] {
  const rows: (readonly number[])[] = []
  let start = 0
  const close = (end: number): void => {
    const inside = blocks.slice(start, end)
    const chars = inside.reduce((sum, block) => sum + block.text.length, 0)
    const linked = inside.reduce((sum, block) => sum + block.linked, 0)
    const head = inside[0]
    const headed = head?.kind === 'subhead'
    const headLinked = headed ? head.linked / head.text.length : 0
    const level = headed ? (head.level ?? 0) : 0
    inside.forEach((_, at) =>
      rows.push([log(chars), linked / Math.max(1, chars), inside.length, Math.min(30, at), headLinked, level])
    )
    start = end
  }
  blocks.forEach((block, at) => {
    if (block.kind === 'subhead' && at > start) close(at)
  })
  close(blocks.length)
  return rows
}

function comparer(hints: PageHints): (text: string) => number[] {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const headline = wordsOf(hints.headline)
  const description = wordsOf(hints.description)
  const authors = hints.bylines.map((name) => name.toLowerCase()).filter((name) => name.length > 3)
  const shingles = new Set(shinglesOf(hints.articleBody))
  const share = (of: ReadonlySet<string>, words: ReadonlySet<string>): number => {
    if (of.size === 0 || words.size === 0) return 0
    let both = 0
    for (const word of words) if (of.has(word)) both++
    return both / Math.max(of.size, words.size)
  }
  return (text) => {
    const words = text.length < 600 ? wordsOf(text) : new Set<string>()
    return [
      share(headline, words),
      share(description, words),
      flag(shingles.size > 30),
      shingles.size > 30 ? covered(shinglesOf(text), shingles) : 0,
      flag(
        authors.length > 0 && text.length < 1_500 && authors.some((name) => text.toLowerCase().includes(name))
      )
    ]
  }
}

const shinglesOf = (text: string): readonly string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(3).map((word, at) => `${words[at]} ${words[at + 1]} ${words[at + 2]} ${word}`)
}

const covered = (of: readonly string[], by: ReadonlySet<string>): number =>
  of.length === 0 ? 0.5 : of.filter((shingle) => by.has(shingle)).length / of.length
