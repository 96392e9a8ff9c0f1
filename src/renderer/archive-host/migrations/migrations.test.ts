import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { ArchiveDatabase } from '../database.ts'
import { migrations } from './migrations.ts'

test('the versions run 1, 2, 3… without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1))
})

test('a new archive has every table that the code knows, and opens again', async () => {
  const db = new ArchiveDatabase('migrations-new')
  await db.open()
  expect(db.verno).toBe(migrations.length)
  await db.meta.add({ key: 'a', value: 1 })
  db.close()
  const again = new ArchiveDatabase('migrations-new')
  await again.open()
  expect(await again.meta.get('a')).toEqual({ key: 'a', value: 1 })
  expect(again.tables.map((table) => table.name).sort()).toEqual([
    'articleList',
    'articles',
    'bodies',
    'collectionItems',
    'collections',
    'dismissals',
    'importFiles',
    'imports',
    'itemList',
    'journal',
    'meta',
    'operations',
    'people',
    'quoteList',
    'quotes',
    'reindex',
    'savedSearches',
    'tags'
  ])
})
