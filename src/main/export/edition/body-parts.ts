import type { Body } from '#shared/article/article.ts'
import type { Block, Caption } from '#shared/article/draft.ts'

export type BodyPart =
  | { readonly part: 'block'; readonly block: Block; readonly text: string }
  | { readonly part: 'caption'; readonly caption: Caption }

/**
 * The body in reading order, captions where they stood. Text that no block covers comes out as paragraphs:
 * an export may set words oddly but never drops any.
 */
export function bodyParts({ text, blocks, captions }: Body): readonly BodyPart[] {
  const parts: BodyPart[] = []
  const addCaptions = (after: number): void => {
    for (const caption of captions) if (caption.after === after) parts.push({ part: 'caption', caption })
  }
  const addText = (block: Block): void => {
    const words = text.slice(block.start, block.end)
    if (words.trim() !== '') parts.push({ part: 'block', block, text: words })
  }

  addCaptions(-1)
  let covered = 0
  blocks.forEach((block, index) => {
    if (block.start > covered) addText({ kind: 'paragraph', start: covered, end: block.start })
    if (block.end > covered) addText(block.start < covered ? { ...block, start: covered } : block)
    covered = Math.max(covered, block.end)
    addCaptions(index)
  })
  addText({ kind: 'paragraph', start: covered, end: text.length })
  for (const caption of captions) {
    if (caption.after < -1 || caption.after >= blocks.length) parts.push({ part: 'caption', caption })
  }
  return parts
}
