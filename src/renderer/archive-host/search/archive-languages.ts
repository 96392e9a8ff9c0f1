import type { Archive } from '../archive.ts'
import { Counts } from '../views/counts.ts'

const MOST = 6

/** The languages of most articles: a search looks for a word's stem in each. */
export const archiveLanguages = ({ listings, memo }: Archive): Promise<readonly string[]> =>
  memo.get('languages', ['members'], () => {
    const counts = new Counts()
    for (const { language } of listings.articles.all()) if (language !== null) counts.add(language)
    return Promise.resolve(
      counts
        .asFacets()
        .slice(0, MOST)
        .map(({ name }) => name)
    )
  })
