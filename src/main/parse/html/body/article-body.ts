import { withoutEntities } from '../tree/entities.ts'
import { tidy, type TextBlock } from '../tree/text-blocks.ts'
import type { JudgedBlock } from './extract-body.ts'

const MIN_CHARS = 400

/**
 * The body as JSON-LD states it, where the page itself does not hold it (script-built pages): only when it is long and
 * most of it stands nowhere in the text found. Else null: the page keeps paragraphs that JSON-LD runs together.
 */
export function fromArticleBody(
  articleBody: string,
  found: readonly JudgedBlock[]
): readonly Pick<TextBlock, 'kind' | 'level' | 'text'>[] | null {
  if (articleBody.length < MIN_CHARS) return null
  const chars = found.reduce((sum, { block }) => sum + block.text.length, 0)
  if (chars > articleBody.length / 3) return null
  const paragraphs = withoutEntities(articleBody)
    .split(/\n+/)
    .map(tidy)
    .filter((text) => text !== '')
  return paragraphs.map((text) => ({ kind: 'paragraph', level: undefined, text }))
}
