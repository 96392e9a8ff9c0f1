import type { Article, Body } from '#shared/article/article.ts'
import type { IndexDocument } from '#shared/query/search-contract.ts'

/** The words of an article by which it is found. */
export const indexDocument = (article: Article, body: Body): IndexDocument => ({
  id: article.id,
  headline: [article.headline.value, article.dek?.value].filter(Boolean).join('\n'),
  byline: article.bylines?.value.join('\n') ?? '',
  source: [article.source?.value, article.agency?.value, article.section?.value].filter(Boolean).join('\n'),
  text: body.text,
  captions: body.captions.map(({ text, credit }) => [text, credit].filter(Boolean).join('\n')).join('\n'),
  note: article.note,
  language: article.language?.value ?? null
})

/** Whether a change of an article's facts leaves the search entry true. */
export function sameDocument(before: Article, after: Article): boolean {
  const body: Body = { articleId: before.id, text: '', blocks: [], captions: [] }
  return JSON.stringify(indexDocument(before, body)) === JSON.stringify(indexDocument(after, body))
}
