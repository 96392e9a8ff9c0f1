import type { FoundArticles } from '#shared/query/search-contract.ts'
import type { Archive } from '../archive.ts'

/** News of today counts this much more than news without a date; the bonus halves with every such span of years. */
const BONUS = 0.25
const HALF_LIFE_YEARS = 3

/** Best first: bm25, raised a little for recent news; the newer number first among equals. */
export function byScoreAndAge({ listings, now }: Archive, { ids, scores }: FoundArticles): Uint32Array {
  const year = yearsOf(now()) ?? 0
  const keyed = Array.from(ids, (id, at) => {
    const published = yearsOf(listings.articles.get(id)?.published ?? null)
    const age = published === null ? Infinity : Math.max(0, year - published)
    return { id, score: (scores[at] ?? 0) * (1 + BONUS * 0.5 ** (age / HALF_LIFE_YEARS)) }
  })
  keyed.sort((a, b) => b.score - a.score || b.id - a.id)
  return Uint32Array.from(keyed, ({ id }) => id)
}

/** Years and a fraction; a month's precision is enough. */
function yearsOf(date: string | null): number | null {
  if (date === null) return null
  return Number(date.slice(0, 4)) + (Number(date.slice(5, 7) || 1) - 1) / 12
}
