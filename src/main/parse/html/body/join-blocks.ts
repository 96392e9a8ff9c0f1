import type { Block } from '#shared/article/draft.ts'
import type { TextBlock } from '../tree/text-blocks.ts'

/** Blocks as offsets into one text, a blank line between them. */
export function joinBlocks(kept: readonly Pick<TextBlock, 'kind' | 'level' | 'text'>[]): {
  readonly text: string
  readonly blocks: readonly Block[]
} {
  const blocks: Block[] = []
  let at = 0
  for (const { kind, level, text } of kept) {
    blocks.push({ kind, start: at, end: at + text.length, ...(level === undefined ? {} : { level }) })
    at += text.length + 2
  }
  return { text: kept.map(({ text }) => text).join('\n\n'), blocks }
}
