import type { Archive } from '../archive.ts'
import { byScoreAndAge } from '../search/by-score-and-age.ts'
import { tellingWords } from './telling-words.ts'

const WORDS = 40

/** Articles that share the words by which this one differs from the rest, the most alike first; not the trashed. */
export async function moreLikeThis(archive: Archive, id: number, most: number): Promise<readonly number[]> {
  const [article, body] = await Promise.all([archive.db.articles.get(id), archive.db.bodies.get(id)])
  if (!article || !body) return []
  const words = await tellingWords(archive, `${article.headline.value}\n${body.text}`, WORDS)
  if (words.length === 0) return []
  const found = await archive.search.find(words.map((word) => `"${word}"`).join(' OR '), true)
  if (!found.ok) return []
  return [...byScoreAndAge(archive, found.value)]
    .filter((other) => other !== id && archive.listings.articles.get(other)?.trashed === false)
    .slice(0, most)
}
