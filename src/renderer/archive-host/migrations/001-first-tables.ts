import type { Migration } from './migration.ts'

// Few indexes, on purpose: each slows the import, and reading many index entries is slow in Chromium. Lists are sorted
// and filtered in memory (listing/), from the three *List tables.
export const firstTables: Migration = {
  version: 1,
  stores: {
    articles: '++id, &key, original.sha256, *tags',
    bodies: 'articleId',
    quotes: 'id, articleId, *tags',
    tags: 'id',
    collections: 'id',
    collectionItems: 'id, articleId, quoteId, [collectionId+rank], [collectionId+articleId]',
    imports: '++id, state',
    importFiles: '[importId+path], [importId+outcome]',
    operations: '++id, standing',
    articleList: 'chunk',
    quoteList: 'chunk',
    itemList: 'chunk',
    meta: 'key',
    reindex: '++seq',
    journal: '++n'
  }
}
