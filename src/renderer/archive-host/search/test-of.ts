import type { QueryNode } from '#shared/query/query-tree.ts'
import { daysOf, isWithin } from '#shared/query/read-date-value.ts'
import { toMatch } from '#shared/query/to-match.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import type { ListedArticle } from '../listing/listed-rows.ts'
import { archiveLanguages } from './archive-languages.ts'
import { valueTest } from './value-test.ts'

export type ArticleTest = (article: ListedArticle) => boolean

/** A tree as a test of listed articles. Words ask the index once each; fails where the index is not there. */
export async function testOf(archive: Archive, node: QueryNode): Promise<Result<ArticleTest>> {
  switch (node.kind) {
    case 'words':
    case 'near':
      return wordsTest(archive, node)
    case 'value':
      return valueTest(archive, node)
    case 'date': {
      const days = daysOf(node.value, archive.now().slice(0, 10))
      const field = node.field === 'date' ? 'published' : node.field
      return ok((article) => {
        const date = article[field]
        return date !== null && isWithin(date, days)
      })
    }
    case 'not': {
      const test = await testOf(archive, node.of)
      return test.ok ? ok((article) => !test.value(article)) : test
    }
    case 'all':
    case 'any': {
      const tests: ArticleTest[] = []
      for (const part of node.of) {
        const test = await testOf(archive, part)
        if (!test.ok) return test
        tests.push(test.value)
      }
      return ok(
        node.kind === 'all'
          ? (article) => tests.every((test) => test(article))
          : (article) => tests.some((test) => test(article))
      )
    }
  }
}

async function wordsTest(
  archive: Archive,
  node: Extract<QueryNode, { kind: 'words' | 'near' }>
): Promise<Result<ArticleTest>> {
  const match = toMatch(node, await archiveLanguages(archive)) ?? ''
  const found = await archive.memo.get(`find false ${match}`, ['index'], () =>
    archive.search.find(match, false)
  )
  if (!found.ok) return found
  const ids = new Set(found.value.ids)
  return ok(({ id }) => ids.has(id))
}
