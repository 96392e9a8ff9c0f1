import { endsSentence } from '../copy/endings.ts'
import { tableAt, tableText } from './table-rows.ts'

/** A paragraph of a plain text file. `apart`: a blank line stands before it. `table`: its lines are rows, its tabs part cells. */
export type Paragraph = { readonly text: string; readonly apart: boolean; readonly table?: true }

/** A line as it stands, its words, and the column at which it ends. */
type Line = { readonly raw: string; readonly words: string; readonly end: number }

const BLANKS = /[\s\u00a0\u3000]+/g
const ODD_BLANKS = /[^\S ]| {2}/
const INDENT = /^(?: {2,}|\t|\u3000)/
const DEEP_INDENT = /^(?: {8}|\t\t)/
const BULLET = /^\s*(?:[*•·‣▪◦●]|-(?=\s)|\d{1,2}[.)])\s/
/** Lines of wire copy and mail are broken at 60 to 80 characters; where lines run longer, each is a paragraph. */
const WIDEST_WRAP = 110
const NARROWEST_WRAP = 30
/** Where no column shows, shorter lines may be items of a list in small letters. */
const SHORTEST_BROKEN = 40
/** The widest lines of wrapped copy stand out a little beyond nine of ten. */
const OVERHANG = 5
/** Enough lines to see how a file was broken. */
const SAMPLE_LINES = 2000

/** Lines to paragraphs: blank lines (also of no-break spaces) part them, hard-wrapped lines are joined again. */
export function toParagraphs(text: string): readonly Paragraph[] {
  const lines = text
    .split('\n')
    .map((raw): Line => ({ raw, words: trimmedLine(raw), end: raw.trimEnd().length }))
  const width = wrapWidth(lines)
  const raws = lines.map((line) => line.raw)
  const paragraphs: { parts: string[]; apart: boolean; table?: true }[] = []
  let tableEnd = 0
  lines.forEach((line, at) => {
    if (line.words === '' || at < tableEnd) return
    const rows = tableAt(raws, at)
    if (rows > 0) {
      tableEnd = at + rows
      const text = tableText(raws.slice(at, tableEnd))
      paragraphs.push({ parts: [text], apart: (lines[at - 1]?.words ?? '') === '', table: true })
      return
    }
    const previous = lines[at - 1]
    const last = paragraphs.at(-1)
    if (last && !last.table && previous && previous.words !== '' && continues(previous, line, width))
      last.parts.push(glue(previous.words, line.words), line.words)
    else paragraphs.push({ parts: [line.words], apart: !previous || previous.words === '' })
  })
  return paragraphs.map(({ parts, ...paragraph }) => ({ text: parts.join(''), ...paragraph }))
}

/** One line of words: runs of blanks become a space, but a single no-break space of French typography stays. */
export function trimmedLine(line: string): string {
  // String.trim, because a pattern for blanks at the end starts anew at every blank of a long run.
  const words = line.trim()
  if (!ODD_BLANKS.test(words)) return words
  return words.replace(BLANKS, (run, at: number) => {
    if (run === ' ') return run
    const before = words[at - 1] ?? ''
    const after = words[at + 1] ?? ''
    const typographic =
      (run === '\u00a0' || run === '\u202f') && (/[«\d]/.test(before) || /[»;:!?%\d€]/.test(after))
    return typographic ? run : ' '
  })
}

const continues = (previous: Line, line: Line, width: number): boolean =>
  !BULLET.test(line.raw) &&
  ((!INDENT.test(line.raw) && (isWrapped(previous, line, width) || goesOn(previous, line, width))) ||
    isSourceWrap(previous, line))

// A break is a wrap exactly when the next line's first word would not have fitted any more.
function isWrapped(previous: Line, next: Line | undefined, width: number): boolean {
  if (width === 0 || !next || next.words === '' || previous.end > width + OVERHANG) return false
  const space = next.words.indexOf(' ')
  const firstWord = space < 0 ? next.words.length : space
  return previous.end + 1 + firstWord > width
}

// Copy broken by hand has a ragged edge, and a short story too few lines to show a column; there a sentence that goes on
// with a small letter tells.
const goesOn = (previous: Line, line: Line, width: number): boolean =>
  previous.end > (width > 0 ? width * 0.7 : SHORTEST_BROKEN) &&
  previous.end <= WIDEST_WRAP &&
  !endsSentence(previous.words) &&
  /^\p{Ll}/u.test(line.words)

// Text taken out of HTML keeps the page's own line breaks, followed by deep indents, in the midst of sentences.
const isSourceWrap = (previous: Line, line: Line): boolean =>
  DEEP_INDENT.test(line.raw) && previous.words.length >= 40 && !endsSentence(previous.words)

// "multi-\nlateral" may be one word or two; the hyphen stays as it is printed.
const glue = (previous: string, words: string): string =>
  /\p{L}-$/u.test(previous.slice(-3)) && /^\p{Ll}/u.test(words) ? '' : ' '

/**
 * The column at which the file's lines were broken, by nine of ten lines; 0 where they were not: there the lines that
 * come near the column end where they like, while wrapped ones leave no room for the next word.
 */
function wrapWidth(all: readonly Line[]): number {
  const lines = all.slice(0, SAMPLE_LINES)
  const inner = lines.filter((line, at) => line.words !== '' && (lines[at + 1]?.words ?? '') !== '')
  const ends = inner.map((line) => line.end).sort((a, b) => a - b)
  const width = ends[Math.floor(ends.length * 0.9)] ?? 0
  if (inner.length < 2 || width < NARROWEST_WRAP || width > WIDEST_WRAP) return 0
  const near = lines.flatMap((line, at) => {
    const next = lines[at + 1]
    // An indented line begins a paragraph and says nothing about the column.
    return line.words !== '' && line.end > width * 0.7 && next && next.words !== '' && !INDENT.test(next.raw)
      ? { wrapped: isWrapped(line, next, width), open: !endsSentence(line.words) }
      : []
  })
  const wrapped = near.filter((line) => line.wrapped)
  const few = wrapped.length === 2 && near.length === 2 && wrapped.every((line) => line.open)
  return few || (wrapped.length >= 3 && wrapped.length >= near.length * 0.6) ? width : 0
}
