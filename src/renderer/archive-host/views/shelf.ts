import { assertNever } from '#shared/result.ts'
import type { Scope } from '#shared/query/list-query.ts'
import type { Archive } from '../archive.ts'
import type { ArchiveDatabase } from '../database.ts'
import { lastImportWithArticles } from '../imports/last-import.ts'
import type { ListedArticle } from '../listing/listed-rows.ts'

/** Which listed articles stand on a shelf; those in the trash stand on no other. */
export async function onShelf(archive: Archive, scope: Scope): Promise<(article: ListedArticle) => boolean> {
  switch (scope.kind) {
    case 'all':
      return ({ trashed }) => !trashed
    case 'trash':
      return ({ trashed }) => trashed
    case 'truncated':
      return ({ trashed, flags }) => !trashed && flags.includes('truncated')
    case 'tag':
      return ({ trashed, tags }) => !trashed && tags.includes(scope.id)
    case 'source':
      return ({ trashed, source }) => source === scope.name && !trashed
    case 'import':
      return ({ trashed, importId }) => importId === scope.id && !trashed
    case 'last-import': {
      const last = await lastImportWithArticles(archive.db)
      return ({ trashed, importId }) => importId === last?.id && !trashed
    }
    case 'collection': {
      const filed = new Set(await filedArticles(archive.db, scope.id))
      return ({ id, trashed }) => filed.has(id) && !trashed
    }
    default:
      return assertNever(scope)
  }
}

/** The articles with a place in a collection, themselves or by a quote, each once, in the collection's order. */
export async function filedArticles(db: ArchiveDatabase, collectionId: string): Promise<number[]> {
  const items = await itemsInOrder(db, collectionId).toArray()
  return [...new Set(items.map((item) => item.articleId))]
}

export const itemsInOrder = (db: ArchiveDatabase, collectionId: string) =>
  db.collectionItems
    .where('[collectionId+rank]')
    .between([collectionId, -Infinity], [collectionId, Infinity], true, true)
