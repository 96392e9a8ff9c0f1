import type { blockKinds } from '#shared/article/draft.ts'
import {
  ancestorsOf,
  isElement,
  isHidden,
  nameOf,
  rawText,
  type HtmlElement,
  type HtmlNode
} from './html-node.ts'
import { blockTags, isHeading, silentTags } from './tag-rules.ts'

export type BlockKind = (typeof blockKinds)[number]

/** One visual paragraph of a page with the facts that later stages weigh. */
export type TextBlock = {
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly text: string
  /** The nearest block element that holds the text. */
  readonly holder: HtmlElement
  /** True when the holder has other block elements beside this text. */
  readonly mixed: boolean
  /** Characters of the text that stand in links. */
  readonly linked: number
  /** Characters of the text that stand in bold, and in italics. */
  readonly bold: number
  readonly italic: number
}

type Context = { readonly kind: BlockKind; readonly level: number | undefined; readonly pre: boolean }
type Place = { readonly context: Context; readonly holder: HtmlElement; readonly mixed: boolean }

type Style = { readonly link: boolean; readonly bold: boolean; readonly italic: boolean }
const plainStyle: Style = { link: false, bold: false, italic: false }
const styleOf = (tag: string, outer: Style): Style => {
  if (tag === 'a') return { ...outer, link: true }
  if (tag === 'b' || tag === 'strong') return { ...outer, bold: true }
  return tag === 'i' || tag === 'em' ? { ...outer, italic: true } : outer
}

/** The tree's text as blocks in reading order. White space is collapsed; `<br>` is a line break, two are a new block. */
export function textBlocksOf(root: HtmlElement): TextBlock[] {
  const reader = new BlockReader()
  reader.read(root, { kind: 'paragraph', level: undefined, pre: false })
  return reader.blocks
}

/** The index of the first block that stands in `element` (or holds it, when it is inline), −1 for none. */
export function blockOf(blocks: readonly TextBlock[], element: HtmlElement | null): number {
  if (!element) return -1
  let around: HtmlElement | null = element
  while (around && !blockTags.has(around.tag)) around = around.parent
  return blocks.findIndex(
    ({ holder }) => holder === around || [...ancestorsOf(holder)].some((above) => above === element)
  )
}

class BlockReader {
  readonly blocks: TextBlock[] = []
  // Parts and the last character, not one growing string: looking at its end after each `<br>` would be quadratic.
  private parts: string[] = []
  private last = ''
  private linked = 0
  private bold = 0
  private italic = 0

  read(element: HtmlElement, outer: Context): void {
    if (element.tag === 'table' && isDataTable(element)) return this.readTable(element)
    const context = contextOf(element, outer)
    const mixed = element.children.some(
      (child) => isElement(child) && blockTags.has(child.tag) && !silentTags.has(child.tag)
    )
    const place = { context, holder: element, mixed }
    for (const child of element.children) this.readChild(child, place, plainStyle)
    this.flush(place)
  }

  private readChild(node: HtmlNode, place: Place, style: Style): void {
    if (!isElement(node)) return this.add(node.text, place.context.pre, style)
    if ((silentTags.has(node.tag) && !isShadowRoot(node)) || isUnseenInline(node)) return
    if (node.tag === 'br') return this.breakLine(place)
    if (!blockTags.has(node.tag)) {
      const inner = styleOf(node.tag, style)
      for (const child of node.children) this.readChild(child, place, inner)
      return
    }
    this.flush(place)
    const before = this.blocks.length
    this.read(node, place.context)
    if (style.link) this.markLinked(before)
  }

  /** A card whose link wraps whole blocks: their text is linked too. */
  private markLinked(from: number): void {
    for (let at = from; at < this.blocks.length; at++) {
      const block = this.blocks[at]
      if (block) this.blocks[at] = { ...block, linked: block.text.length }
    }
  }

  private readTable(table: HtmlElement): void {
    const rows = rowsOf(table)
      .map((row) => row.children.filter(isElement).map((cell) => tidy(rawText(cell)).replaceAll('\n', ' ')))
      .filter((cells) => cells.some((cell) => cell !== ''))
    this.parts = [rows.map((cells) => cells.join('\t')).join('\n')]
    this.flush({ context: { kind: 'table', level: undefined, pre: true }, holder: table, mixed: false })
  }

  private add(text: string, pre: boolean, style: Style): void {
    let added = text
    if (!pre) {
      added = text.replace(/\s+/g, ' ')
      if (this.last === '' || this.last === ' ' || this.last === '\n') added = added.trimStart()
    }
    if (added === '') return
    this.parts.push(added)
    this.last = added.at(-1) ?? ''
    if (style.link) this.linked += added.length
    if (style.bold) this.bold += added.length
    if (style.italic) this.italic += added.length
  }

  private breakLine(place: Place): void {
    if (this.last === '\n' && !place.context.pre) this.flush(place)
    else if (this.last !== '') {
      this.parts.push('\n')
      this.last = '\n'
    }
  }

  private flush({ context, holder, mixed }: Place): void {
    const text = context.pre ? tidyLines(this.parts.join('')) : tidy(this.parts.join(''))
    const { length } = text
    if (length > 0)
      this.blocks.push({
        ...{ kind: context.kind, level: context.level, text, holder, mixed },
        linked: Math.min(this.linked, length),
        bold: Math.min(this.bold, length),
        italic: Math.min(this.italic, length)
      })
    this.parts = []
    this.last = ''
    this.linked = 0
    this.bold = 0
    this.italic = 0
  }
}

/** Declarative shadow DOM, as SingleFile keeps what web components show. */
const isShadowRoot = (element: HtmlElement): boolean =>
  element.tag === 'template' &&
  (element.attributes.has('shadowrootmode') || element.attributes.has('shadowroot'))

const unseen =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader(?:-text)?|assistive-text|(?:rollover|tool-?tip|popover)-?(?:block|text|content|box|body))(?:\s|$)/
/** Words for screen readers or for a pop-up inside a line of text; hidden blocks are left to the later stages. */
const isUnseenInline = (element: HtmlElement): boolean =>
  element.attributes.size > 0 &&
  !blockTags.has(element.tag) &&
  (unseen.test(nameOf(element)) || isHidden(element))

function contextOf(element: HtmlElement, outer: Context): Context {
  const { tag } = element
  const pre = outer.pre || tag === 'pre'
  if (isHeading(tag)) return { kind: 'subhead', level: Math.max(2, Number(tag.slice(1))), pre }
  if (tag === 'blockquote') return { kind: 'block-quote', level: undefined, pre }
  if (tag === 'li')
    return { kind: 'list-item', level: (outer.kind === 'list-item' ? (outer.level ?? 0) : 0) + 1, pre }
  if (tag === 'aside' && /\b(pull|quote)/.test(nameOf(element)))
    return { kind: 'pull-quote', level: undefined, pre }
  return { ...outer, pre }
}

const rowsOf = (table: HtmlElement): HtmlElement[] =>
  table.children
    .filter(isElement)
    .flatMap((child) => (child.tag === 'tr' ? [child] : child.children.filter(isElement)))
    .filter((row) => row.tag === 'tr')

/** A table of data has several cells a row and no blocks of prose in them; the rest are layout. */
function isDataTable(table: HtmlElement): boolean {
  const rows = rowsOf(table)
  if (rows.length < 2) return false
  const cells = rows.map((row) => row.children.filter(isElement))
  if (cells.every((row) => row.length < 2)) return false
  const flat = cells.flat()
  if (flat.some((cell) => cell.children.some((child) => isElement(child) && layoutTags.has(child.tag))))
    return false
  return flat.every((cell) => rawText(cell).length < 1000)
}
const layoutTags = new Set(['table', 'article', 'section', 'form', 'h1', 'nav', 'aside'])

/** White space collapsed (line breaks kept), invisible characters removed, NFC. */
export function tidy(text: string): string {
  return clean(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

const tidyLines = (text: string): string =>
  clean(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim()

/** Soft hyphens, zero-width marks and other format characters that hide inside words; joiners of scripts stay. */
const clean = (text: string): string =>
  text.replace(/[\u00ad\u200b\u2060\ufeff\u200e\u200f]/g, '').normalize('NFC')
