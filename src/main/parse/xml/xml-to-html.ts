import type { XmlElement, XmlNode } from './xml-node.ts'

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const KEPT = ['class', 'alt', 'title', 'style', 'hidden']

/** What becomes of an element: another tag, `''` for its content alone, null to leave it out. */
export type TagOf = (element: XmlElement) => string | null

/** XML written as HTML, for `htmlPieces`; XHTML stays what it is, other vocabularies are renamed by `tagOf`. */
export function xmlToHtml(
  nodes: readonly XmlNode[],
  tagOf: TagOf = ({ local }) => local.toLowerCase()
): string {
  const parts: string[] = []
  const write = (node: XmlNode): void => {
    if (node.kind === 'text') {
      parts.push(escaped(node.text))
      return
    }
    const tag = tagOf(node)
    if (tag === null) return
    const attributes = KEPT.filter((name) => Object.hasOwn(node.attributes, name))
      .map((name) => ` ${name}="${escaped(node.attributes[name] ?? '')}"`)
      .join('')
    if (tag !== '') parts.push(`<${tag}${attributes}>`)
    node.children.forEach(write)
    if (tag !== '' && !/^(?:br|img|hr)$/.test(tag)) parts.push(`</${tag}>`)
  }
  nodes.forEach(write)
  return parts.join('')
}
