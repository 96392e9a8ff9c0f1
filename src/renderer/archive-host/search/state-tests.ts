import { flagNames } from '#shared/article/draft.ts'
import type { Archive } from '../archive.ts'
import type { ArticleTest } from './test-of.ts'

/** What `is:` knows besides the flags. */
export const isWords = [...flagNames, 'unsigned', 'undated', 'rated', 'tagged', 'collected'] as const

export function isTests({ listings }: Archive, word: string): ArticleTest {
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
export const hasWords = Object.keys(has)

export const hasTests = (word: string): ArticleTest => has[word] ?? has[`${word}s`] ?? (() => false)
