import type { IndexDocument } from '#shared/query/search-contract.ts'
import type { ArchiveDatabase } from '../database.ts'
import { indexDocument } from './index-document.ts'

/** What the index should know of these articles; those that are gone are left out. */
export async function readDocuments(
  { articles, bodies }: Pick<ArchiveDatabase, 'articles' | 'bodies'>,
  ids: number[]
): Promise<IndexDocument[]> {
  const [found, texts] = await Promise.all([articles.bulkGet(ids), bodies.bulkGet(ids)])
  return found.flatMap((article, at) => {
    const body = texts[at]
    return article && body ? [indexDocument(article, body)] : []
  })
}
