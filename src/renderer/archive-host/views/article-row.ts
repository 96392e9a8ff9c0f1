import type { Article, ArticleRow } from '#shared/article/article.ts'

export const articleRow = (article: Article): ArticleRow => ({
  id: article.id,
  headline: article.headline.value,
  snippet: article.snippet,
  bylines: article.bylines?.value ?? [],
  source: article.source?.value ?? null,
  agency: article.agency?.value ?? null,
  published: article.published?.value ?? null,
  imported: article.imported,
  words: article.words,
  quoteCount: article.quoteCount,
  fileName: article.original.fileName,
  language: article.language?.value ?? null,
  flags: article.flags.map((flag) => flag.name),
  tags: article.tags,
  trashed: article.trashed !== null
})
