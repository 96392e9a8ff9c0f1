import { flagNames } from '#shared/article/draft.ts'
import type { Archive } from '../archive.ts'
import { rowsById } from '../facets/facet-columns.ts'
import { quoteColumns, type QuoteColumns } from '../insights/quote-columns.ts'
import type { ArticleTest } from './test-of.ts'

/** What `is:` knows besides the flags. */
export const isWords = [
  ...flagNames,
  'unsigned',
  'undated',
  'rated',
  'tagged',
  'collected',
  'single-source'
] as const

export async function isTests(archive: Archive, word: string): Promise<ArticleTest> {
  const { listings } = archive
  const flag = flagNames.find((name) => name === word)
  if (flag) return ({ flags }) => flags.includes(flag)
  switch (word) {
    case 'unsigned':
      return ({ byline }) => byline === null
    case 'undated':
      return ({ published }) => published === null
    case 'rated':
      return ({ rating }) => rating > 0
    case 'tagged':
      return ({ tags }) => tags.length > 0
    case 'collected': {
      const ids = new Set(listings.items.all().map(({ articleId }) => articleId))
      return ({ id }) => ids.has(id)
    }
    case 'single-source':
      return quotesTest(archive, ({ singleSource }) => singleSource)
    default:
      return () => false
  }
}

const has: Readonly<Record<string, ArticleTest>> = {
  quotes: ({ quotes }) => quotes > 0,
  note: ({ noted }) => noted,
  byline: ({ byline }) => byline !== null,
  date: ({ published }) => published !== null,
  source: ({ source }) => source !== null,
  agency: ({ agency }) => agency !== null,
  section: ({ section }) => section !== null,
  tags: ({ tags }) => tags.length > 0,
  people: ({ people }) => people.length > 0,
  places: ({ places }) => places.length > 0
}
const UNNAMED = 'unnamed'
export const hasWords = [...Object.keys(has), UNNAMED]

export async function hasTests(archive: Archive, word: string): Promise<ArticleTest> {
  if (word === UNNAMED) return quotesTest(archive, ({ hasUnnamed }) => hasUnnamed)
  return has[word] ?? has[`${word}s`] ?? (() => false)
}

/** A test by what was judged of each article's quotes. */
async function quotesTest(
  archive: Archive,
  judged: (columns: QuoteColumns) => Uint8Array
): Promise<ArticleTest> {
  const [columns, rowOf] = await Promise.all([quoteColumns(archive), rowsById(archive)])
  const rows = judged(columns)
  return ({ id }) => rows[rowOf[id] ?? -1] === 1
}
