import { searchWords } from '#shared/query/search-words.ts'
import type { Archive } from '../archive.ts'

const MOST_LOOKED_UP = 400
const SHORTEST = 3

/**
 * The words by which an article differs from the rest: most frequent in it and rare in the archive (tf·idf, Salton and
 * Buckley 1988), as Lucene's MoreLikeThis chooses them. Words that no other article has tell nothing.
 */
export async function tellingWords(archive: Archive, text: string, most: number): Promise<readonly string[]> {
  const counts = new Map<string, number>()
  for (const { word } of searchWords(text))
    if (word.length >= SHORTEST && !/^\d+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_LOOKED_UP)
  const known = await archive.search.articlesWith(frequent.map(([word]) => word))
  if (!known.ok) return []
  const all = Math.max(2, archive.listings.articles.size)
  return frequent
    .map(([word, count], at) => ({ word, count, others: known.value.counts[at] ?? 0 }))
    .filter(({ others }) => others > 1)
    .map(({ word, count, others }) => ({ word, weight: Math.sqrt(count) * Math.log(all / others) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ word }) => word)
}
