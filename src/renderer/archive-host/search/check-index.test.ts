import { expect, test } from 'vitest'
import { importFiles, testArchive, testDraft, testFile } from '../testing/test-archive.ts'
import { sqliteSearch } from '../testing/sqlite-search.ts'

const story = (at: number) =>
  testDraft({
    headline: `Story “${String(at)}” of the "harbour"`,
    text: `On day ${String(at)} the ferry sailed. ${'Nobody on the quay could say why it did so. '.repeat(20)}`
  })
const files = Array.from({ length: 30 }, (_, at) => testFile(`/${String(at)}.txt`, [story(at)]))

async function damaged() {
  const made = await testArchive(await sqliteSearch())
  await importFiles(made.requests, files)
  await made.requests['search:settle']({})
  return made
}

test('a true index is whole, without one the check says so', async () => {
  const { requests } = await damaged()
  expect(await requests['index:check']({ repair: false })).toEqual({
    articles: 30,
    indexed: 30,
    missing: [],
    extra: [],
    differing: [],
    sampled: 30,
    sound: true,
    whole: true
  })
  const none = await testArchive()
  await expect(none.requests['index:check']({ repair: true })).rejects.toThrow('Search is not available')
})

test('missing, strange and outdated entries are found, and mended when asked', async () => {
  const { archive, requests } = await damaged()
  await archive.search.remove([3, 4])
  // Behind the index's back, as no command can.
  await archive.db.articles.delete(9)
  await archive.db.bodies.update(12, { text: 'Other words stand here now than those that were indexed.' })
  const found = await requests['index:check']({ repair: false })
  expect(found).toMatchObject({ missing: [3, 4], extra: [9], differing: [12], sound: true, whole: false })

  const mended = await requests['index:check']({ repair: true })
  expect(mended).toMatchObject({ missing: [3, 4], extra: [9], differing: [12], whole: true })
  expect(await requests['index:check']({ repair: false })).toMatchObject({
    articles: 29,
    indexed: 29,
    missing: [],
    whole: true
  })
  expect(archive.search.indexed).toBe(29)
})

test('an index made anew has everything again', async () => {
  const { archive, requests } = await damaged()
  await archive.search.renew()
  expect(archive.search.indexed).toBeLessThan(30)
  expect(await requests['search:settle']({})).toEqual({ indexed: 30 })
})
