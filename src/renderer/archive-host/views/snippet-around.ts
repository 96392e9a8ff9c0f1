import { highlight } from '#shared/query/highlight.ts'
import type { QueryNode } from '#shared/query/query-tree.ts'

/** UTF-16 units: a card shows about a hundred, so the hit must stand near the front. */
const BEFORE = 40
const LENGTH = 280

/**
 * The words around the first place in a text that the search means, on one line; null where there is none (the search
 * may be for a headline or a tag). Reads paragraph by paragraph, as most hits are early: a phrase that runs on from
 * one into the next is not seen.
 */
export function snippetAround(tree: QueryNode, text: string, language: string | null): string | null {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n\n', from)
    const to = end < 0 ? text.length : end
    const [hit] = highlight(tree, text.slice(from, to), language)
    if (hit) return cut(text, from + hit[0])
    from = to + 2
  }
  return null
}

function cut(text: string, hit: number): string {
  const earliest = hit - BEFORE
  // From the begin of a word, if there is one between.
  const blank = earliest <= 0 ? -1 : text.slice(earliest, hit).search(/\s/u)
  const from = earliest <= 0 ? 0 : blank < 0 ? hit : earliest + blank + 1
  const words = text
    .slice(from, from + LENGTH)
    .replace(/\s+/gu, ' ')
    .trim()
  return from === 0 ? words : `… ${words}`
}
