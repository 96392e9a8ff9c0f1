/**
 * The place in the canonical text of a place in the page. Every piece of text in the reader stands in an element
 * with `data-start`; a selection may also begin or end between them (at a paragraph, a caption, the page's edge):
 * its start then moves forward to the next piece, its end back to the one before.
 */
export function textOffset(root: Element, node: Node, offset: number, edge: 'start' | 'end'): number | null {
  const piece = node.nodeType === 3 ? (node.parentElement?.closest('[data-start]') ?? null) : null
  if (piece && root.contains(piece)) return startOf(piece) + lengthBefore(piece, node) + offset

  const pieces = [...root.querySelectorAll('[data-start]')]
  const place = [...pathTo(root, node), offset]
  const next = firstFrom(pieces, (candidate) => comparePaths(pathTo(root, candidate), place) >= 0)
  if (edge === 'start') return pieces[next] ? startOf(pieces[next]) : null
  const last = pieces[next - 1]
  return last ? startOf(last) + (last.textContent ?? '').length : null
}

const startOf = (piece: Element): number => Number(piece.getAttribute('data-start'))

function lengthBefore(piece: Element, node: Node): number {
  let length = 0
  for (const child of piece.childNodes) {
    if (child === node || child.contains(node)) break
    length += (child.textContent ?? '').length
  }
  return length
}

/** The way down from the root, as places among siblings: in the document's order such paths compare number by number. */
function pathTo(root: Node, node: Node): number[] {
  const path: number[] = []
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) {
    path.unshift([...at.parentNode.childNodes].findIndex((sibling) => sibling === at))
  }
  return path
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const split = a.findIndex((step, depth) => step !== b[depth])
  return split < 0 ? a.length - b.length : (a[split] ?? 0) - (b[split] ?? -1)
}

/** The index of the first piece that passes, by halving: those before it do not pass, those behind it do. */
function firstFrom(pieces: readonly Element[], passes: (piece: Element) => boolean): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const piece = pieces[middle]
    if (piece && passes(piece)) high = middle
    else low = middle + 1
  }
  return low
}
