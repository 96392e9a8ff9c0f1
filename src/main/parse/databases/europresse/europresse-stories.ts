import type { Reading } from '../../format.ts'
import { buildTree } from '../../html/tree/build-tree.ts'
import { databaseReading } from '../database-reading.ts'
import { readArticleElement } from './read-article-element.ts'
import { readPrintPage } from './read-print-page.ts'

const ARTICLE = /<article(?=[\s>])/i
const PUBLICATION = /<span[^<>]{0,80}\sclass="DocPublicationName"/i

/** Articles of a document saved from Europresse or Eureka: an `<article>` each, in older ones a table each; null for none. */
export function europresseStories(html: string): Reading | null {
  const articles = html.split(ARTICLE).slice(1)
  const chunks = articles.length > 0 ? articles : html.split(PUBLICATION).slice(1)
  if (chunks.length === 0) return null
  return databaseReading(
    chunks.map((chunk) =>
      articles.length > 0
        ? readArticleElement(buildTree(`<article${chunk}`))
        : readPrintPage(buildTree(`<span class="DocPublicationName"${chunk}`))
    )
  )
}
