import { expect, test } from 'vitest'
import { AT, importFiles, testArchive, testDraft, testFile } from '../testing/test-archive.ts'

const path = '/news/table.csv'
const drafts = [0, 1, 2].map((part) => testDraft({ headline: `Row ${part}`, part }))
const whole = testFile(path, drafts)
const named = { ...whole, drafts: [], staged: 3 }

test('a file sent ahead in slices is stored as if it had come in one message', async () => {
  const { requests, journal } = await testArchive()
  const { importId } = await requests['imports:begin']({
    title: 't',
    roots: [],
    asCollections: false,
    at: AT
  })
  await requests['imports:stage']({ importId, path, from: 0, drafts: drafts.slice(0, 2) })
  // A slice may be sent again: its answer was lost.
  await requests['imports:stage']({ importId, path, from: 0, drafts: drafts.slice(0, 2) })
  await requests['imports:stage']({ importId, path, from: 2, drafts: drafts.slice(2) })
  expect((await requests['library:counts']({})).articles).toBe(0)
  const { counts } = await requests['imports:store']({ importId, at: AT, files: [named] })
  expect(counts).toMatchObject({ imported: 1, articles: 3 })
  expect(journal.join('\n')).not.toContain('staged')
})

test('a file of which a slice is missing is refused, and nothing of it is stored', async () => {
  const { requests } = await testArchive()
  const { importId } = await requests['imports:begin']({
    title: 't',
    roots: [],
    asCollections: false,
    at: AT
  })
  const store = () => requests['imports:store']({ importId, at: AT, files: [named] })
  await expect(store()).rejects.toMatchObject({ code: 'not-staged' })
  await requests['imports:stage']({ importId, path, from: 0, drafts: drafts.slice(0, 2) })
  await expect(store()).rejects.toMatchObject({ code: 'not-staged' })
  const gap = { importId, path, from: 9, drafts }
  await expect(Promise.resolve().then(() => requests['imports:stage'](gap))).rejects.toMatchObject({
    code: 'not-staged'
  })
  expect((await requests['library:counts']({})).articles).toBe(0)
})

test('columns are remembered by the header, the latest last set', async () => {
  const { requests } = await testArchive()
  await importFiles(requests, [])
  const mapping = { signature: 'a\tb', hasHeader: true, columns: ['headline', 'text'] } as const
  await requests['imports:set-columns']({ mapping })
  await requests['imports:set-columns']({ mapping: { ...mapping, signature: 'other' } })
  await requests['imports:set-columns']({ mapping: { ...mapping, columns: [null, 'text'] } })
  const { mappings } = await requests['imports:columns']({})
  expect(mappings.map(({ signature, columns }) => [signature, columns[0]])).toEqual([
    ['a\tb', null],
    ['other', 'headline']
  ])
})
