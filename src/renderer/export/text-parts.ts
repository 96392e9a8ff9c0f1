// About a screen. Long enough that a book of a text has few parts, short enough to be laid out at once.
const LINES = 24

/** A long text in parts of whole lines that can be laid out one by one; joined they are the text again. */
export function textParts(text: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  while (start < text.length) {
    const end = afterLines(text, start, LINES)
    parts.push(text.slice(start, end))
    start = end
  }
  return parts
}

function afterLines(text: string, start: number, lines: number): number {
  let at = start
  for (let line = 0; line < lines; line += 1) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}
