import { beforeAll, expect, test } from 'vitest'
import { sqliteSearch } from '../testing/sqlite-search.ts'
import {
  importFiles,
  testArchive,
  testDraft,
  testFile,
  testQuote,
  type TestArchive
} from '../testing/test-archive.ts'

const pier =
  'The mayor opened the pier. “We waited nine years for this boat, and nobody here will miss the bridge detour,” said Ines Okafor.'
const later =
  'A week later: “We waited ten years for this boat, and nobody will miss the bridge detour,” said Okafor.'
const subsidy =
  '“The subsidy is far too high for a town of our size,” Tomas Brandt said. Ferries were late again.'

let made: TestArchive
beforeAll(async () => {
  made = await testArchive(await sqliteSearch())
  await importFiles(made.requests, [
    testFile('/later.txt', [testDraft({ text: later, source: 'Herald', published: '2025-01-21' })]),
    testFile('/pier.txt', [
      testDraft({
        text: pier,
        source: 'Metro',
        published: '2025-01-14',
        quotes: [
          testQuote(pier, 'We waited nine years for this boat, and nobody here will miss the bridge detour,')
        ]
      })
    ]),
    testFile('/subsidy.txt', [testDraft({ text: subsidy })])
  ])
})

const check = async (quote: string) => {
  const { checked } = await made.requests['verbatim:check']({ quotes: [quote] })
  return {
    verdict: checked[0]?.verdict,
    articles: checked[0]?.places.map(({ articleId }) => articleId),
    place: checked[0]?.places[0]
  }
}

test('exact words lead to their place', async () => {
  const { verdict, articles, place } = await check('We waited nine years for this boat')
  expect([verdict, articles?.[0], place && pier.slice(place.start, place.end)]).toEqual([
    'exact',
    2,
    'We waited nine years for this boat'
  ])
})

test('other marks only', async () => {
  expect((await check('We waited nine years for this boat – and nobody here')).verdict).toBe('marks-differ')
})

test('changed words come with the nearest source and a redline', async () => {
  const { verdict, articles, place } = await check(
    'We waited eleven years for this boat and nobody here will miss it'
  )
  expect([verdict, articles?.[0]]).toEqual(['words-changed', 2])
  expect(place?.redline[1]).toEqual({ kind: 'removed', text: 'nine' })
})

test('two places made into one quote', async () => {
  const spliced = await check('We waited nine years for this boat. The subsidy is far too high for a town')
  expect([spliced.verdict, spliced.articles]).toEqual(['spliced', [2, 3]])
})

test('what nobody said is not found, nor is what merely shares a phrase', async () => {
  expect((await check('Nothing of the kind was ever promised to anybody')).verdict).toBe('not-found')
  expect(
    (await check('This boat is the finest thing we have ever seen in this old harbour town')).verdict
  ).toBe('not-found')
})

test('lineage: who printed the words first, and how others altered them', async () => {
  const start = pier.indexOf('We')
  const id = `2:${String(start)}-${String(pier.indexOf('” said'))}`
  const { places } = await made.requests['quotes:lineage']({ id })
  expect(places.map(({ source, verdict }) => [source, verdict])).toEqual([
    ['Metro', 'exact'],
    ['Herald', 'words-changed']
  ])
})

test('nothing is taken from the trash', async () => {
  await made.requests['operations:apply']({ command: { do: 'articles:trash', ids: [3] } })
  expect((await check('The subsidy is far too high for a town')).verdict).toBe('not-found')
  await made.requests['operations:undo']({})
})
