import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openArchive } from '../open-archive.ts'
import { importFiles, testArchive, testDraft, testFile } from '../testing/test-archive.ts'

test('lists that an older version wrote are made again from their rows', async () => {
  const { archive, requests } = await testArchive()
  await importFiles(requests, [testFile('/a.txt', [testDraft({ source: 'Metro', byline: 'Ann' })])])
  const { db } = archive
  const chunk = await db.articleList.toCollection().first()
  await db.articleList.put({ chunk: chunk?.chunk ?? 0, rows: [] })
  await db.articleList.put({ chunk: 99, rows: chunk?.rows ?? [] })
  await db.meta.delete('lists version')
  const again = await openArchive({ tell: () => undefined, db })
  expect(again.listings.articles.all()).toEqual(archive.listings.articles.all())
  expect(await db.articleList.count()).toBe(1)
})
