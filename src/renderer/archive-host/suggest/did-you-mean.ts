import { editDistance } from '#shared/query/edit-distance.ts'
import { printQuery } from '#shared/query/print-query.ts'
import type { QueryNode } from '#shared/query/query-tree.ts'
import type { Archive } from '../archive.ts'

const SHORTEST = 4
/** One slip in a short word, two in a long one. */
const slipsIn = (word: string): number => (word.length < 7 ? 1 : 2)
/** Articles that a better word must be in, for each one that has the word as typed. */
const RARER = 20

/**
 * The search with its rare words replaced by the index's own words that are nearly the same; null where there are none.
 * The nearest word wins, then the one in more articles.
 */
export async function didYouMean(archive: Archive, tree: QueryNode): Promise<string | null> {
  const better = await mend(archive, tree)
  return better === tree ? null : printQuery(better)
}

async function mend(archive: Archive, node: QueryNode): Promise<QueryNode> {
  switch (node.kind) {
    case 'words': {
      if (node.prefix) return node
      const words = await Promise.all(node.words.map((word) => betterWord(archive, word)))
      return words.every((word, at) => word === node.words[at]) ? node : { ...node, words }
    }
    case 'all':
    case 'any': {
      const of = await Promise.all(node.of.map((part) => mend(archive, part)))
      return of.every((part, at) => part === node.of[at]) ? node : { ...node, of }
    }
    default:
      return node
  }
}

async function betterWord({ search }: Archive, word: string): Promise<string> {
  if (word.length < SHORTEST || /\d/.test(word)) return word
  const like = await search.wordsLike(word)
  if (!like.ok) return word
  const own = like.value.words.find((known) => known.word === word)?.count ?? 0
  const slips = slipsIn(word)
  let best = { word, distance: slips + 1, count: own * RARER }
  for (const known of like.value.words) {
    if (known.word === word || known.count <= own * RARER) continue
    const distance = editDistance(word, known.word, slips)
    if (distance < best.distance || (distance === best.distance && known.count > best.count))
      best = { word: known.word, distance, count: known.count }
  }
  return best.distance <= slips ? best.word : word
}
