import { stringIn, plain, type PageStatements } from '../meta/page-statements.ts'
import { firstMeta } from '../meta/meta-tags.ts'
import type { PageHints } from './block-features.ts'

/** What the metadata says that a block can be compared with. */
export function pageHints(page: PageStatements, headline: string, bylines: readonly string[]): PageHints {
  const body = page.article?.['articleBody']
  return {
    ...{ headline, bylines },
    description: plain(
      firstMeta(page.meta, 'og:description', 'description', 'twitter:description')?.value ??
        stringIn(page.article, 'description')
    ),
    articleBody: typeof body === 'string' ? body.slice(0, 500_000).replace(/<[^<>]{0,300}>/g, ' ') : ''
  }
}
