import { beforeAll, expect, test } from 'vitest'
import { sqliteSearch } from '../testing/sqlite-search.ts'
import { importFiles, testArchive, testDraft, testFile, type TestArchive } from '../testing/test-archive.ts'

let made: TestArchive
beforeAll(async () => {
  made = await testArchive(await sqliteSearch())
  await importFiles(made.requests, [
    testFile('/a.txt', [testDraft({ source: 'Ellery Courier', text: 'The harbour inquiry heard divers.' })]),
    testFile('/b.txt', [testDraft({ source: 'Ellery Courier', text: 'The harbour board met.' })]),
    testFile('/c.txt', [testDraft({ source: 'Échos du Port', text: 'Kyiv talks.' })])
  ])
  await made.requests['search:settle']({})
})

test.each([
  ['harbuor', 'harbour'],
  ['inquirry harbour', 'inquiry harbour'],
  ['"harbour bord"', '"harbour board"'],
  ['harbour', null],
  ['zzzzzz', null],
  ['source:corier', null]
])('%s', async (typed, better) => {
  expect(await made.requests['search:did-you-mean']({ text: typed })).toEqual({ text: better })
})

test('values of a field, by the beginning of any of their words', async () => {
  const suggest = (typed: string) => made.requests['search:suggest']({ field: 'source', typed, most: 5 })
  expect(await suggest('cou')).toEqual({ values: [{ value: 'Ellery Courier', count: 2 }] })
  expect(await suggest('ech')).toEqual({ values: [{ value: 'Échos du Port', count: 1 }] })
  expect((await suggest('')).values).toHaveLength(2)
})
