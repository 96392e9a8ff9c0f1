import type { QueryNode } from '#shared/query/query-tree.ts'
import { toMatch } from '#shared/query/to-match.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { archiveLanguages } from './archive-languages.ts'
import { byScoreAndAge } from './by-score-and-age.ts'
import { testOf } from './test-of.ts'

/**
 * Article ids that a search finds. What words can say goes to the index in one expression; values, dates and whatever
 * else is left tests each article by its listed facts. `ranked`: best first; else in no order.
 */
export async function runQuery(
  archive: Archive,
  tree: QueryNode,
  { ranked }: { readonly ranked: boolean }
): Promise<Result<Uint32Array>> {
  const languages = await archiveLanguages(archive)
  const { match, rest } = split(tree, languages)
  const test = rest === null ? null : await testOf(archive, rest)
  if (test !== null && !test.ok) return test
  const passes = (id: number): boolean => {
    const article = archive.listings.articles.get(id)
    return article !== undefined && (test?.value(article) ?? true)
  }
  if (match === null) return ok(Uint32Array.from(newestFirst(archive).filter(passes)))
  const found = await archive.memo.get(`find ${String(ranked)} ${match}`, ['index'], () =>
    archive.search.find(match, ranked)
  )
  if (!found.ok) return found
  const ids = ranked ? byScoreAndAge(archive, found.value) : found.value.ids
  return ok(test === null ? ids : ids.filter(passes))
}

/** A search without words that the index could rank: the newest imports come first. */
const newestFirst = ({ listings }: Archive): number[] => listings.articles.ids().reverse()

/** The part of the tree that one expression of the index can say, and what is left. */
function split(
  tree: QueryNode,
  languages: readonly string[]
): { readonly match: string | null; readonly rest: QueryNode | null } {
  const whole = toMatch(tree, languages)
  if (whole !== null) return { match: whole, rest: null }
  if (tree.kind !== 'all') return { match: null, rest: tree }
  const isWords = (node: QueryNode): boolean =>
    toMatch(node.kind === 'not' ? node.of : node, languages) !== null
  const words = tree.of.filter(isWords)
  const others = tree.of.filter((node) => !isWords(node))
  const match = toMatch({ ...tree, of: words }, languages)
  if (match === null) return { match: null, rest: tree }
  return { match, rest: others.length === 0 ? null : { ...tree, of: others } }
}

/** For a search of nothing but marks. */
export const nothingToFind = fail(
  'nothing-to-find',
  'Type a word, a number or a field to search for: marks alone are not searched.'
)
