import type { HtmlElement, HtmlNode } from './html-node.ts'
import { tidy } from './text-blocks.ts'
import { blockTags, silentTags } from './tag-rules.ts'

/** The element's text on one line. Block elements are set apart by a space, inline ones flow as they are. */
export const spacedText = (element: HtmlElement): string => separatedText(element, ' ')

/**
 * As `spacedText`, with `border` at the borders of blocks, and where two inline elements' words would run together
 * (`<span>By</span><a>Ann Day</a>`).
 */
export function separatedText(element: HtmlElement, border: string): string {
  const parts: string[] = []
  let last = ' '
  const put = (text: string): void => {
    parts.push(text)
    last = text.at(-1) ?? last
  }
  const visit = (node: HtmlNode, opens: boolean): void => {
    if (node.kind === 'text') {
      if (opens && isWord(last) && isWord(node.text[0] ?? '')) put(border)
      return put(node.text.replace(/\s+/g, ' '))
    }
    if (silentTags.has(node.tag)) return
    const apart = blockTags.has(node.tag) || node.tag === 'br'
    if (apart) put(border)
    node.children.forEach((child, at) => visit(child, at === 0 && node !== element))
    if (apart) put(border)
  }
  visit(element, false)
  return tidy(parts.join(''))
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
