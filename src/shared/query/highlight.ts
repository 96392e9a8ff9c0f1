import type { ParsedQuery, Phrase } from './parse-query.ts'
import { searchWords, type SearchWord } from './search-words.ts'

/** A hit in a text: UTF-16 offsets, end exclusive. */
export type Hit = readonly [start: number, end: number]

/** Where a search's words stand in a text, in order, overlapping hits joined. What the search excludes is not marked. */
export function highlight(query: ParsedQuery, text: string): Hit[] {
  const phrases = query.all.flat()
  if (phrases.length === 0) return []
  const words = searchWords(text)
  const hits: [number, number][] = []
  words.forEach((word, at) => {
    const longest = Math.max(
      0,
      ...phrases.map((phrase) => (standsAt(phrase, words, at) ? phrase.words.length : 0))
    )
    const last = words[at + longest - 1]
    if (longest === 0 || !last) return
    const open = hits.at(-1)
    if (open && open[1] > word.start) open[1] = Math.max(open[1], last.end)
    else hits.push([word.start, last.end])
  })
  return hits
}

/** Whether the text meets the search on its own: used where no index is at hand. */
export function meets(query: ParsedQuery, text: string): boolean {
  const words = searchWords(text)
  const occurs = (phrase: Phrase): boolean => words.some((_, at) => standsAt(phrase, words, at))
  return query.all.every((group) => group.some(occurs)) && !query.none.some(occurs)
}

const standsAt = (phrase: Phrase, words: readonly SearchWord[], at: number): boolean =>
  phrase.words.every((word, step) => {
    const there = words[at + step]?.word
    const isLast = step === phrase.words.length - 1
    return there !== undefined && (phrase.prefix && isLast ? there.startsWith(word) : there === word)
  })
