import { z } from 'zod'

/** A stretch of a text and what takes its place: UTF-16 offsets into the text before, end exclusive. */
export const TextEdit = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), with: z.string() })
  .readonly()
export type TextEdit = z.infer<typeof TextEdit>
/** In the order of the text, none touching another. */
export type TextEdits = readonly TextEdit[]
type Span = { readonly start: number; readonly end: number }

export function applyEdits(text: string, edits: TextEdits): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end, with: put } of edits) {
    parts.push(text.slice(at, start), put)
    at = end
  }
  return [...parts, text.slice(at)].join('')
}

/** The edits that make `before` again out of what these made of it. */
export function inverseOf(edits: TextEdits, before: string): TextEdits {
  let shift = 0
  return edits.map(({ start, end, with: put }) => {
    const from = start + shift
    shift += put.length - (end - start)
    return { start: from, end: from + put.length, with: before.slice(start, end) }
  })
}

/** Where a stretch stands after the edits; null where one of them reaches into it. */
export function placeAfter(edits: TextEdits, { start, end }: Span): Span | null {
  let shift = 0
  for (const edit of edits) {
    if (edit.start >= end) break
    if (edit.end > start) return null
    shift += edit.with.length - (edit.end - edit.start)
  }
  return { start: start + shift, end: end + shift }
}
