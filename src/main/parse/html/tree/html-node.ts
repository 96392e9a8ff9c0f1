/** A run of text; entities decoded, white space as written. */
export type HtmlText = { readonly kind: 'text'; readonly text: string; parent: HtmlElement | null }

/** An element of the light tree. Tags and attribute names are lower case. The tree is changed only by pruning. */
export type HtmlElement = {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  children: readonly HtmlNode[]
  parent: HtmlElement | null
}
export type HtmlNode = HtmlElement | HtmlText

export const isElement = (node: HtmlNode): node is HtmlElement => node.kind === 'element'

export const attribute = (element: HtmlElement, name: string): string => element.attributes.get(name) ?? ''

/** Class names and id as one lower-case string: what CMS templates say about an element's purpose. */
export const nameOf = (element: HtmlElement): string =>
  `${attribute(element, 'class')} ${attribute(element, 'id')}`.toLowerCase()

/** As `nameOf`, with what templates write for their tests and their counting: `data-testid="byline"` and its like. */
export const purposeOf = (element: HtmlElement): string =>
  `${nameOf(element)} ${purposes.map((name) => attribute(element, name)).join(' ')}`.toLowerCase()
const purposes = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-component',
  'data-qa',
  'data-module',
  'data-type'
]

/** Hidden by the page's own markup (style sheets are not read). */
export function isHidden(element: HtmlElement): boolean {
  if (element.attributes.size === 0) return false
  if (element.attributes.has('hidden') || attribute(element, 'aria-hidden') === 'true') return true
  const style = attribute(element, 'style')
  return style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

/** Elements that pass `test`, in document order, without a generator's cost. */
export function findAll(root: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] {
  const hits: HtmlElement[] = []
  const visit = (element: HtmlElement): void => {
    if (test(element)) hits.push(element)
    for (const child of element.children) if (child.kind === 'element') visit(child)
  }
  visit(root)
  return hits
}

export const findTags = (root: HtmlElement, ...tags: readonly string[]): HtmlElement[] =>
  findAll(root, (element) => tags.includes(element.tag))

/** Text below the node as written, blocks not separated. */
export function rawText(node: HtmlNode): string {
  const parts: string[] = []
  const visit = (at: HtmlNode): void => {
    if (at.kind === 'text') parts.push(at.text)
    else at.children.forEach(visit)
  }
  visit(node)
  return parts.join('')
}

export function* ancestorsOf(element: HtmlElement): Generator<HtmlElement> {
  for (let at = element.parent; at; at = at.parent) yield at
}
