import { beforeAll, expect, test } from 'vitest'
import { sqliteSearch } from '../testing/sqlite-search.ts'
import { importFiles, testArchive, testDraft, testFile, type TestArchive } from '../testing/test-archive.ts'

const ferry =
  'The harbour council approved the winter ferry plan on Tuesday after a four-hour meeting. The service starts in March with six crossings a day, and a return ticket will cost less than the bridge toll, according to the plan.'
const later =
  'Opponents of the winter ferry said the harbour council should have asked the islanders about crossings first.'
const court =
  'A court in the capital heard that the minister had known of the letters for a year before she spoke.'

let made: TestArchive
beforeAll(async () => {
  made = await testArchive(await sqliteSearch())
  await importFiles(
    made.requests,
    [
      ferry,
      `${ferry} It was the first such vote in a decade, members said.`,
      later,
      court,
      `${ferry.slice(0, 130)} No more was known on Tuesday night.`
    ].map((text, at) =>
      testFile(`/${String(at)}.txt`, [testDraft({ text, headline: `Story ${String(at)}` })])
    )
  )
  await made.requests['search:settle']({})
})

test('other copies of a story, whole, longer or rewritten, and what is merely like it', async () => {
  const { copies, like } = await made.requests['articles:similar']({ id: 1 })
  expect(copies.map(({ articleId, kind }) => [articleId, kind])).toEqual([
    [2, 'longer'],
    [5, 'version']
  ])
  expect(like[0]?.articleId).toBe(3)
})

test('an article like no other, and none that is there', async () => {
  expect((await made.requests['articles:similar']({ id: 4 })).copies).toEqual([])
  expect(await made.requests['articles:similar']({ id: 99 })).toEqual({ copies: [], like: [] })
})
