import type { IndexDocument } from '#shared/query/search-contract.ts'
import { searchWords } from '#shared/query/search-words.ts'
import { columns } from './index-schema.ts'
import { indexedTexts } from './indexed-texts.ts'

const PHRASE = 8
const PHRASES = 5

/**
 * An FTS5 expression that an entry made of this document meets: the first and last words of each column, and some
 * stretches between, chosen anew each time. Null for a document without words.
 */
export function probe(document: IndexDocument): string | null {
  const parts = indexedTexts(document).flatMap((text, at) => {
    const column = columns[at]
    // SQLite cuts the phrases into words itself: what it and searchWords see differently is no difference.
    return column === undefined ? [] : phrasesOf(text).map((phrase) => `${column} : "${phrase}"`)
  })
  return parts.length === 0 ? null : parts.join(' AND ')
}

function phrasesOf(text: string): readonly string[] {
  const words = searchWords(text)
  const phraseAt = (first: number): string => {
    const last = words[Math.min(first + PHRASE, words.length) - 1]
    return text.slice(words[first]?.start, last?.end).replaceAll('"', '""')
  }
  if (words.length === 0) return []
  if (words.length <= PHRASE) return [phraseAt(0)]
  const end = words.length - PHRASE
  const between = Array.from({ length: PHRASES - 2 }, () => Math.floor(Math.random() * end))
  return [0, ...between, end].map(phraseAt)
}
