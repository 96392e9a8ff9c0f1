import { searchWords } from '#shared/query/search-words.ts'
import type { OtherCopy } from '#shared/query/similar.ts'
import type { Archive } from '../archive.ts'
import { moreLikeThis } from './more-like-this.ts'

const CANDIDATES = 40
/** Words in a run. */
const RUN = 4
/** Share of the shorter text's runs from which two articles tell one story in the same words. */
const COPY = 0.3
const SAME = 0.9

/**
 * Articles that print the same text, whole, cut or rewritten: containment of word shingles (Broder, "On the resemblance
 * and containment of documents", 1997). The most alike first.
 */
export async function otherCopies(archive: Archive, id: number): Promise<readonly OtherCopy[]> {
  const own = await archive.db.bodies.get(id)
  if (!own) return []
  const ids = [...(await moreLikeThis(archive, id, CANDIDATES))]
  const [articles, bodies] = await Promise.all([
    archive.db.articles.bulkGet(ids),
    archive.db.bodies.bulkGet(ids)
  ])
  const runs = runsOf(own.text)
  const copies = articles.flatMap((article, at): OtherCopy[] => {
    const others = runsOf(bodies[at]?.text ?? '')
    const fewer = Math.min(runs.size, others.size)
    if (!article || fewer === 0) return []
    let common = 0
    for (const run of others) if (runs.has(run)) common += 1
    const shared = common / fewer
    if (shared < COPY) return []
    return [
      {
        articleId: article.id,
        headline: article.headline.value,
        source: article.source?.value ?? null,
        published: article.published?.value ?? null,
        kind: kindOf(shared, runs.size, others.size),
        shared
      }
    ]
  })
  return copies.sort((a, b) => b.shared - a.shared)
}

function kindOf(shared: number, own: number, others: number): OtherCopy['kind'] {
  if (shared < SAME) return 'version'
  if (others < own * SAME) return 'shorter'
  return others * SAME > own ? 'longer' : 'same'
}

function runsOf(text: string): ReadonlySet<string> {
  const words = searchWords(text).map(({ word }) => word)
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}
