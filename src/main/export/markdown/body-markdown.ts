import type { Body } from '#shared/article/article.ts'
import type { Block, Caption } from '#shared/article/draft.ts'
import { assertNever } from '#shared/result.ts'
import { bodyParts } from '../edition/body-parts.ts'
import { escapeLines, escapeOnOneLine } from './escape-markdown.ts'

const DEEPEST_HEADING = 6

export const heading = (level: number, title: string): string =>
  `${'#'.repeat(Math.min(level, DEEPEST_HEADING))} ${escapeOnOneLine(title)}`

/** Paragraphs, each line escaped, set in as a quotation. */
export function quotation(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map(escapeLines)
  return paragraphs.join('\n\n').replace(/^/gm, '> ')
}

/** The story's text as Markdown blocks, each word as it stands in the archive; `level` is for its subheads. */
export function bodyMarkdown(body: Body, level: number): readonly string[] {
  let listDepth = 0
  return bodyParts(body).map((part) => {
    // An item indented deeper than one step below the item before it would turn into code.
    const item = part.part === 'block' && part.block.kind === 'list-item'
    listDepth = item ? Math.min(part.block.level ?? 1, listDepth + 1) : 0
    return part.part === 'caption'
      ? captionMarkdown(part.caption)
      : blockMarkdown(part.block, part.text, level, listDepth)
  })
}

function blockMarkdown({ kind }: Block, text: string, level: number, listDepth: number): string {
  switch (kind) {
    case 'subhead':
      return heading(level, text)
    case 'list-item': {
      const indent = '  '.repeat(listDepth - 1)
      return `${indent}- ${escapeLines(text).replaceAll('\n', `\n${indent}  `)}`
    }
    case 'block-quote':
    case 'pull-quote':
      return quotation(text)
    case 'paragraph':
    case 'table':
    case 'note':
    case 'stub':
      return text
        .split(/\n{2,}/)
        .map(escapeLines)
        .join('\n\n')
    default:
      return assertNever(kind)
  }
}

function captionMarkdown({ text, credit }: Caption): string {
  const words = `**Picture:** ${escapeLines(text.trim())}`
  return credit === null ? words : `${words} (${escapeOnOneLine(credit)})`
}
