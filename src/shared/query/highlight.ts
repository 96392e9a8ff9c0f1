import type { QueryNode, Words } from './query-tree.ts'
import { searchWords, type SearchWord } from './search-words.ts'
import { stemWord } from './stem-word.ts'

/** A hit in a text: UTF-16 offsets, end exclusive. */
export type Hit = readonly [start: number, end: number]

/**
 * Where a search's words stand in a text of that language, in order, overlapping hits joined. What the search excludes
 * is not marked.
 */
export function highlight(tree: QueryNode | null, text: string, language: string | null = null): Hit[] {
  const wanted = tree ? wantedWords(tree) : []
  if (wanted.length === 0) return []
  const words = searchWords(text)
  const hits: [number, number][] = []
  words.forEach((word, at) => {
    let longest = 0
    for (const one of wanted)
      if (one.words.length > longest && standsAt(one, words, at, language)) longest = one.words.length
    const last = words[at + longest - 1]
    if (longest === 0 || !last) return
    const open = hits.at(-1)
    if (open && open[1] > word.start) open[1] = Math.max(open[1], last.end)
    else hits.push([word.start, last.end])
  })
  return hits
}

/**
 * Whether the words of a text meet the search on their own: used where no index is at hand. Values and dates are not
 * facts of a text and count as met, also where the search leaves them out.
 */
export function meets(tree: QueryNode | null, text: string, language: string | null = null): boolean {
  const words = searchWords(text)
  const visit = (node: QueryNode): boolean | null => {
    switch (node.kind) {
      case 'words':
        return words.some((_, at) => standsAt(node, words, at, language))
      case 'near':
        return isNear(node.of, node.distance, words)
      case 'not': {
        const inner = visit(node.of)
        return inner === null ? null : !inner
      }
      case 'all':
      case 'any': {
        const parts = node.of.map(visit).filter((part) => part !== null)
        if (parts.length === 0) return null
        return node.kind === 'all' ? parts.every(Boolean) : parts.some(Boolean)
      }
      case 'value':
      case 'date':
        return null
    }
  }
  return tree === null || (visit(tree) ?? true)
}

function wantedWords(node: QueryNode): readonly Words[] {
  switch (node.kind) {
    case 'words':
      return [node]
    case 'near':
      return node.of
    case 'all':
    case 'any':
      return node.of.flatMap(wantedWords)
    case 'value':
      return node.field === 'quote' ? [quotedWords(node.value)] : []
    case 'not':
    case 'date':
      return []
  }
}

/** The words of a value, which may end in a star. */
export const quotedWords = (value: string): Words => ({
  words: searchWords(value).map(({ word }) => word),
  prefix: value.endsWith('*'),
  exact: true
})

function standsAt(
  { words: wanted, prefix, exact }: Words,
  words: readonly SearchWord[],
  at: number,
  language: string | null
): boolean {
  const last = wanted.length - 1
  if (last < 0) return false
  for (let step = 0; step <= last; step++) {
    const [word = '', there] = [wanted[step], words[at + step]?.word]
    if (there === undefined) return false
    if (there === word || (prefix && step === last && there.startsWith(word))) continue
    if (last > 0 || exact || prefix || stemWord(there, language) !== stemWord(word, language)) return false
  }
  return true
}

/** As FTS5's NEAR: all phrases, in any order, with at most `distance` words between the first one's end and the last one's begin. */
function isNear(of: readonly Words[], distance: number, words: readonly SearchWord[]): boolean {
  const places = of.map((phrase) => words.flatMap((_, at) => (standsAt(phrase, words, at, null) ? [at] : [])))
  const lengths = of.map((phrase) => phrase.words.length)
  const search = (next: number, starts: readonly number[]): boolean => {
    if (next === of.length) {
      const firstEnd = Math.min(...starts.map((start, at) => start + (lengths[at] ?? 0)))
      return Math.max(...starts) - firstEnd <= distance
    }
    return (places[next] ?? []).some((start) => {
      const [first = start] = starts
      return Math.abs(start - first) <= distance + words.length && search(next + 1, [...starts, start])
    })
  }
  return search(0, [])
}
