/**
 * The place in the canonical text of a place in the page. Every piece of text in the reader stands in an element
 * with `data-start`; a selection may also begin or end between them (at a paragraph, a caption, the page's edge):
 * its start then moves forward to the next piece, its end back to the one before.
 */
export function textOffset(root: Element, node: Node, offset: number, edge: 'start' | 'end'): number | null {
  const piece = node.nodeType === 3 ? (node.parentElement?.closest('[data-start]') ?? null) : null
  if (piece && root.contains(piece)) return startOf(piece) + lengthBefore(piece, node) + offset

  const pieces = [...root.querySelectorAll('[data-start]')]
  const next = pieces.findIndex((candidate) => isAtOrAfter(candidate, node, offset))
  if (edge === 'start') return next < 0 ? null : startOf(pieces[next])
  const last = next < 0 ? pieces.at(-1) : pieces[next - 1]
  return last ? startOf(last) + (last.textContent ?? '').length : null
}

const startOf = (piece: Element | undefined): number => Number(piece?.getAttribute('data-start') ?? 0)

function lengthBefore(piece: Element, node: Node): number {
  let length = 0
  for (const child of piece.childNodes) {
    if (child === node || child.contains(node)) break
    length += (child.textContent ?? '').length
  }
  return length
}

const FOLLOWING = 4
const CONTAINED = 16

function isAtOrAfter(piece: Element, node: Node, offset: number): boolean {
  const marker = node.nodeType === 3 ? null : (node.childNodes[offset] ?? null)
  if (marker) return marker === piece || (marker.compareDocumentPosition(piece) & FOLLOWING) !== 0
  const relation = node.compareDocumentPosition(piece)
  return (relation & FOLLOWING) !== 0 && (relation & CONTAINED) === 0
}
