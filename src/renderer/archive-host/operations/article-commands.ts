import type { Article } from '#shared/article/article.ts'
import { type CommandHandlers, counted, mustAllExist, mustExist, named } from './command-of.ts'
import { correctField } from './correct-field.ts'
import type { Recorder } from './recorder.ts'

type Names =
  | 'articles:tag'
  | 'articles:note'
  | 'articles:rate'
  | 'articles:trash'
  | 'articles:restore'
  | 'articles:correct'

export const articleCommands: CommandHandlers<Names> = {
  'articles:tag': async (recorder, { ids, tagId, on }) => {
    const tag = mustExist(await recorder.tags.find(tagId), 'The tag')
    const count = await changeArticles(recorder, ids, (article) => ({
      ...article,
      tags: withTag(article.tags, tagId, on)
    }))
    const articles = counted(count, 'article')
    return on ? `Tag ${articles} ${named(tag.name)}` : `Remove tag ${named(tag.name)} from ${articles}`
  },

  'articles:note': async (recorder, { ids, note }) => {
    const count = await changeArticles(recorder, ids, (article) => ({ ...article, note }))
    return `${note === '' ? 'Delete the note' : 'Write a note'} on ${counted(count, 'article')}`
  },

  'articles:rate': async (recorder, { ids, rating }) => {
    const count = await changeArticles(recorder, ids, (article) => ({ ...article, rating }))
    return rating === 0
      ? `Clear the rating of ${counted(count, 'article')}`
      : `Rate ${counted(count, 'article')} ${String(rating)} of 5`
  },

  'articles:trash': async (recorder, { ids }, at) => {
    const count = await changeArticles(recorder, ids, (article) => ({
      ...article,
      trashed: article.trashed ?? at
    }))
    return `Move ${counted(count, 'article')} to the trash`
  },

  'articles:restore': async (recorder, { ids }) => {
    const count = await changeArticles(recorder, ids, (article) => ({ ...article, trashed: null }))
    return `Restore ${counted(count, 'article')} from the trash`
  },

  'articles:correct': async (recorder, { ids, field, value }) => {
    const count = await changeArticles(recorder, ids, (article) => correctField(article, field, value.trim()))
    return `Correct the ${field === 'bylines' ? 'byline' : field === 'published' ? 'date' : field} of ${counted(count, 'article')}`
  }
}

/** Answers with how many articles there are to change; those that are so already stay as they are. */
async function changeArticles(
  { articles }: Recorder,
  ids: readonly number[],
  change: (article: Article) => Article
): Promise<number> {
  const found = mustAllExist(await articles.load(ids), ids, 'article')
  for (const article of found) articles.put(change(article))
  return found.length
}

export const withTag = (tags: readonly string[], tagId: string, on: boolean): readonly string[] => {
  if (on) return tags.includes(tagId) ? tags : [...tags, tagId]
  return tags.filter((id) => id !== tagId)
}
