import { isSpace } from './chars.ts'

export type Span = { readonly start: number; readonly end: number }

/**
 * The lines of a text that hold anything, trimmed. A line break ends a quote unless the next line carries it on:
 * archives keep one paragraph a line, and a mark forgotten at a line's end must not swallow the rest of the story.
 */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  while (from <= text.length) {
    const at = text.indexOf('\n', from)
    let end = at < 0 ? text.length : at
    let start = from
    from = end + 1
    while (start < end && isSpace(text.charAt(start))) start++
    while (end > start && isSpace(text.charAt(end - 1))) end--
    if (end > start) spans.push({ start, end })
  }
  return spans
}
