import type { LeftOut, Reading } from '../format.ts'
import type { Story } from '../story/story.ts'
import { databaseStory, type DatabaseArticle } from './database-story.ts'

/** The records of an export in their order; null stands for one that the database exported without content. */
export function databaseReading(articles: readonly (DatabaseArticle | null)[]): Reading {
  const stories: Story[] = []
  const leftOut: LeftOut[] = []
  articles.forEach((article, index) => {
    if (article) stories.push(databaseStory(article))
    else
      leftOut.push({
        name: `document ${index + 1}`,
        code: 'not-an-article',
        message: 'the database exported no content for it.'
      })
  })
  return { stories, leftOut }
}
