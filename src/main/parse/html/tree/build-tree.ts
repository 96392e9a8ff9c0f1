import { Tokenizer } from 'htmlparser2'
import type { HtmlElement, HtmlNode } from './html-node.ts'
import { closesOnOpen, formattingTags, headTags, scopeWalls, voidTags } from './tag-rules.ts'

// Limits against hostile pages. Real pages are seldom deeper than 60 elements; every later stage walks by recursion.
const MAX_DEPTH = 150
const MAX_NODES = 400_000
const MAX_ATTRIBUTES = 64
const MAX_ATTRIBUTE_LENGTH = 100_000

const xhtml = /^\s{0,20}<\?xml\b|<!doctype\s{1,20}html\s{1,20}public\s{1,20}["']-\/\/w3c\/\/dtd xhtml/i

type Building = Omit<HtmlElement, 'children' | 'attributes'> & {
  children: HtmlNode[]
  attributes: Map<string, string>
}

/**
 * Builds a light tree from HTML with htmlparser2's tokenizer (entities, raw-text elements) and the parts of the HTML
 * standard's tree construction that move text: implied end tags, scopes, void elements. Linear in the input:
 * htmlparser2's own parser searches its whole stack for every stray end tag, so 100,000 open tags met by as many wrong
 * end tags take minutes; here depth is bounded, and elements deeper than that hand their content to the deepest open one.
 */
export function buildTree(html: string): HtmlElement {
  const builder = readTags(html)
  const cut = builder.endOfOpenTitle()
  // To a browser all that follows is title; a person sees a page whose title lacks its end.
  return cut === null ? builder.root : readTags(`${html.slice(0, cut)}</title>${html.slice(cut)}`).root
}

function readTags(html: string): TreeBuilder {
  const builder = new TreeBuilder(html)
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder)
  tokenizer.write(html)
  tokenizer.end()
  return builder
}

class TreeBuilder {
  readonly root = element('html', null)
  private readonly html: string
  private readonly isXhtml: boolean
  private readonly stack: Building[] = [this.root]
  private titleAt = 0
  private nodes = 0
  private text = ''
  private tag = ''
  private attributes = new Map<string, string>()
  private attributeName = ''
  private attributeValue = ''

  constructor(html: string) {
    this.html = html
    this.isXhtml = xhtml.test(html.slice(0, 1_000))
  }

  ontext(start: number, end: number): void {
    this.text += this.html.slice(start, end)
  }
  ontextentity(codepoint: number): void {
    this.text += String.fromCodePoint(codepoint)
  }
  oncdata(start: number, end: number, offset: number): void {
    // In HTML it is a comment (HTML standard 13.2.5.42); SVG and MathML, which may have it, are not read.
    if (this.isXhtml) this.text += this.html.slice(start, end - offset)
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    this.flushText()
  }

  onopentagname(start: number, end: number): void {
    this.flushText()
    this.tag = this.html.slice(start, end).toLowerCase()
    this.attributes = new Map()
  }
  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase()
    this.attributeValue = ''
  }
  onattribdata(start: number, end: number): void {
    if (this.attributeValue.length < MAX_ATTRIBUTE_LENGTH) this.attributeValue += this.html.slice(start, end)
  }
  onattribentity(codepoint: number): void {
    if (this.attributeValue.length < MAX_ATTRIBUTE_LENGTH)
      this.attributeValue += String.fromCodePoint(codepoint)
  }
  onattribend(): void {
    if (this.attributes.size < MAX_ATTRIBUTES && !this.attributes.has(this.attributeName))
      this.attributes.set(this.attributeName, this.attributeValue.slice(0, MAX_ATTRIBUTE_LENGTH))
  }
  onopentagend(end: number): void {
    this.open(false)
    if (this.tag === 'title') this.titleAt = end + 1
  }
  onselfclosingtag(end: number): void {
    this.open(true)
    if (this.tag === 'title') this.titleAt = end + 1
  }

  onclosetag(start: number, end: number): void {
    this.flushText()
    const tag = this.html.slice(start, end).toLowerCase()
    if (tag === 'br') this.append(element('br', this.top, new Map()))
    else if (tag !== 'html' && tag !== 'body') this.close(tag)
  }

  /** Where markup begins in a title that is never closed; null where there is no such title. Ask at the end. */
  endOfOpenTitle(): number | null {
    const cut = this.top.tag === 'title' ? this.html.indexOf('<', this.titleAt) : -1
    return cut < 0 ? null : cut
  }

  private get top(): Building {
    return this.stack.at(-1) ?? this.root
  }

  private open(selfClosed: boolean): void {
    const tag = this.tag
    if (tag === 'html') return this.describeRoot()
    if (tag === 'body' && this.stack.some((open) => open.tag === 'body')) return
    if (tag === 'body' || (this.top.tag === 'head' && !headTags.has(tag))) this.stack.length = 1
    const rule = closesOnOpen.get(tag)
    if (rule) this.closeImplied(rule.closes, rule.walls)
    const made = element(tag, this.top, this.attributes)
    if (!this.append(made)) return
    if (voidTags.has(tag) || (selfClosed && (this.isXhtml || this.isForeign(tag)))) return
    if (this.stack.length < MAX_DEPTH) this.stack.push(made)
  }

  /** The root stands for `<html>`: it takes that tag's attributes. */
  private describeRoot(): void {
    for (const [name, value] of this.attributes)
      if (!this.root.attributes.has(name)) this.root.attributes.set(name, value)
  }

  /** In HTML only SVG and MathML know the closing slash: `<div/>` stays open. XHTML means what it writes. */
  private isForeign(tag: string): boolean {
    const foreign = (name: string): boolean => name === 'svg' || name === 'math'
    return foreign(tag) || this.stack.some((open) => foreign(open.tag))
  }

  /** Closes the innermost open element that `closes` names, unless a wall stands between. */
  private closeImplied(closes: ReadonlySet<string>, walls: ReadonlySet<string>): void {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const tag = this.stack[at]?.tag ?? ''
      if (closes.has(tag)) {
        this.stack.length = at
        return
      }
      if (walls.has(tag)) return
    }
  }

  private close(tag: string): void {
    const formatting = formattingTags.has(tag)
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = this.stack[at]?.tag ?? ''
      if (open === tag) {
        this.stack.length = at
        return
      }
      // A stray </b> must not close the paragraph around it; a stray </div> in a cell must not leave the table.
      if (formatting ? !formattingTags.has(open) : scopeWalls.has(open)) return
    }
  }

  private append(node: HtmlNode): boolean {
    if (this.nodes++ > MAX_NODES) return false
    this.top.children.push(node)
    return true
  }

  private flushText(): void {
    if (this.text === '') return
    this.append({ kind: 'text', text: this.text, parent: this.top })
    this.text = ''
  }
}

function element(tag: string, parent: Building | null, attributes = new Map<string, string>()): Building {
  return { kind: 'element', tag, attributes, children: [], parent }
}
