import { plainParagraph, type OfficeParagraph } from '../office/office-paragraph.ts'
import type { PdfLine } from './pdf-line.ts'

/** Shares: of the usual leading beyond which a gap parts paragraphs, of the column's width, of the letters' size. */
const WIDE_GAP = 1.3
const SHORT_LINE = 0.85
const INDENT = 0.7
const OTHER_SIZE = 0.1

/** Lines of the columns as paragraphs: parted by gaps, indents, short last lines and letters of another size. */
export function joinLines(lines: readonly PdfLine[]): readonly OfficeParagraph[] {
  const leading = usualLeading(lines)
  const words = hyphenated(lines)
  const paragraphs: PdfLine[][] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const open = paragraphs.at(-1)
    if (open && before && goesOn(before, line, leading)) open.push(line)
    else paragraphs.push([line])
  })
  return paragraphs.map((own) => toParagraph(own, words))
}

function goesOn(before: PdfLine, line: PdfLine, leading: ReadonlyMap<number, number>): boolean {
  if (Math.abs(before.size - line.size) > OTHER_SIZE * Math.max(before.size, line.size)) return false
  if (before.text.includes('\t') || line.text.includes('\t')) return false
  const width = before.columnRight - before.columnLeft
  const isShort = before.right - before.columnLeft < width * SHORT_LINE
  const ended = /[.!?:;…]["'”’»)\]]*$/u.test(before.text)
  // In another column or on another page a paragraph goes on where its line is full and its sentence open.
  if (before.page !== line.page || before.block !== line.block)
    return !ended && !isShort && /^[\p{Ll}\d(“"'‘]/u.test(line.text)
  const gap = before.y - line.y
  if (gap > (leading.get(Math.round(line.size)) ?? line.size * 1.2) * WIDE_GAP) return false
  const indented = line.left - line.columnLeft > INDENT * line.size
  const beforeIndented = before.left - before.columnLeft > INDENT * before.size
  if (indented && !beforeIndented) return false
  return !(isShort && ended)
}

/** The commonest distance between lines for each size of letters, in points. */
function usualLeading(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const gaps = new Map<number, Map<number, number>>()
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (!before || before.page !== line.page || before.block !== line.block) return
    const size = Math.round(line.size)
    const gap = Math.round((before.y - line.y) * 2) / 2
    if (gap <= 0 || gap > size * 3) return
    const counts = gaps.get(size) ?? new Map<number, number>()
    counts.set(gap, (counts.get(gap) ?? 0) + 1)
    gaps.set(size, counts)
  })
  return new Map(
    [...gaps].map(([size, counts]) => [
      size,
      [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? size * 1.2
    ])
  )
}

/** Words that the document writes with a hyphen inside a line: those keep it when a line is cut at it. */
function hyphenated(lines: readonly PdfLine[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of lines)
    for (const [word] of text.matchAll(/\p{L}+-\p{L}+/gu)) words.add(word.toLowerCase())
  return words
}

function toParagraph(lines: readonly PdfLine[], words: ReadonlySet<string>): OfficeParagraph {
  const [first] = lines
  let text = ''
  for (const line of lines) text = text === '' ? line.text : joinedText(text, line.text, words)
  return {
    ...plainParagraph,
    text: text.replaceAll('\u00ad', ''),
    role: text.includes('\t') ? 'table-row' : 'text',
    size: first?.size ?? null
  }
}

/**
 * "har-" and "bour" are one word; "mother-" and "in-law", or a hyphen before a capital, keep theirs. A word that the
 * document writes with its hyphen elsewhere keeps it as well.
 */
function joinedText(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  const cut = /(?<head>\p{L}+)[-‐]$/u.exec(before)?.groups?.['head']
  if (cut === undefined) return `${before} ${after}`
  const tail = /^\p{Ll}+/u.exec(after)?.[0]
  if (tail === undefined || words.has(`${cut}-${tail}`.toLowerCase()) || /^\p{Ll}+-/u.test(after))
    return before + after
  return before.slice(0, -1) + after
}
