import { fail, ok, type Result } from '#shared/result.ts'
import { extractBody } from './body/extract-body.ts'
import { pageHints } from './classify/page-hints.ts'
import type { HtmlArticle, HtmlProblem } from './html-article.ts'
import { savedAddress } from './meta/page-address.ts'
import { readStatements } from './meta/page-statements.ts'
import { readMetadata } from './meta/read-metadata.ts'
import { buildTree } from './tree/build-tree.ts'
import { textBlocksOf } from './tree/text-blocks.ts'

/**
 * Reads one article from a page's HTML (already decoded). Nothing is run and nothing fetched. `url` is the address the
 * page was saved from, when the container (MHTML, WARC…) knows it.
 */
export function extractHtml(
  html: string,
  options: { readonly url?: string | undefined } = {}
): Result<HtmlArticle, HtmlProblem> {
  const page = readStatements(buildTree(html), { container: options.url, saved: savedAddress(html) })
  const blocks = textBlocksOf(page.root)
  const metadata = readMetadata(page, blocks)
  const hints = pageHints(page, metadata.headline.value, metadata.bylines?.value ?? [])
  const body = extractBody(blocks, hints)
  if (body.text === '' && metadata.headline.value === '')
    return fail(
      'no-text',
      'The page holds no text that can be read: it may be built by scripts. Save it again from a browser.'
    )
  return ok({ ...metadata, ...body })
}
