import type { ArticleRow } from '#shared/article/article.ts'
import { readQuery } from '#shared/query/read-query.ts'
import type { Archive } from '../archive.ts'
import { articleRow } from './article-row.ts'
import { snippetAround } from './snippet-around.ts'

/** The rows of a page of the list; in a search each shows the words around its first hit instead of its first words. */
export async function readRows({ db }: Archive, ids: number[], text: string): Promise<ArticleRow[]> {
  const { tree } = readQuery(text)
  const [articles, bodies] = await Promise.all([
    db.articles.bulkGet(ids),
    tree === null ? [] : db.bodies.bulkGet(ids)
  ])
  return articles.flatMap((article, at) => {
    if (!article) return []
    const row = articleRow(article)
    const body = bodies[at]
    const snippet = tree && body ? snippetAround(tree, body.text, row.language) : null
    return snippet === null ? row : { ...row, snippet }
  })
}
