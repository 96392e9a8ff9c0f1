import type { Block, Caption } from '#shared/article/draft.ts'
import type { Found } from '#shared/article/found.ts'
import type { When } from '#shared/article/when.ts'

/**
 * What an HTML page says about its article, named as in Draft. Fields that depend on the text alone (dateline,
 * truncation, quotes, agency) are read afterwards by the text rules that all formats share.
 */
export type HtmlArticle = {
  readonly headline: Found<string>
  readonly dek: Found<string> | null
  /** Names of people or of a desk. */
  readonly bylines: Found<readonly string[]> | null
  /** An agency named in the byline, as the page writes it. */
  readonly agency: Found<string> | null
  readonly published: Found<When> | null
  readonly updated: Found<When> | null
  readonly source: Found<string> | null
  readonly section: Found<string> | null
  readonly language: Found<string> | null
  /** Who owns the story or how it may be used, in the page's words. */
  readonly rights: Found<string> | null
  readonly url: Found<string> | null
  readonly keywords: readonly string[]
  /** Canonical text: blocks joined by "\n\n". */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly captions: readonly Caption[]
  /** How the body was found, and how sure that it is the whole article and nothing else. */
  readonly body: { readonly how: string; readonly sure: number }
}
export type HtmlProblem = 'no-text'
