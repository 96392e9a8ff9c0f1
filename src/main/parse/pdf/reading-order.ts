import type { PdfLine, PdfPage, PdfSegment } from './pdf-line.ts'

/** Lines on either side that make a gutter, and words of their lines on average; fewer are a table's cells. */
const LEAST_LINES = 3
const LEAST_WORDS = 2.5
const MOST_CUTS = 400
/** A gap of that many letters' sizes parts two cells; a smaller one is a wide blank of a justified line. */
const CELL = 1.6

type Block = { readonly segments: readonly PdfSegment[] }

/**
 * The lines of a page as they are read: recursive cuts along white space (the XY-cut of Nagy and Seth, "Hierarchical
 * representation of optically scanned documents", 1984), with the gutter looked for first, over any run of lines that
 * none of them crosses. So a headline over two columns stays above both, and a foot that spans the page below.
 */
export function readingOrder(page: PdfPage): readonly PdfLine[] {
  const cuts = { left: MOST_CUTS }
  const blocks = cut(byHeight(page.segments), cuts)
  return blocks.flatMap(({ segments }, block) => {
    const columnLeft = Math.min(...segments.map(({ left }) => left))
    const columnRight = Math.max(...segments.map(({ right }) => right))
    return rows(segments).map((line) => ({ ...line, page: page.number, block, columnLeft, columnRight }))
  })
}

const byHeight = (segments: readonly PdfSegment[]): readonly PdfSegment[] =>
  [...segments].sort((a, b) => b.y - a.y || a.left - b.left)

function cut(segments: readonly PdfSegment[], cuts: { left: number }): readonly Block[] {
  if (segments.length === 0) return []
  const gutter = cuts.left-- > 0 ? bestGutter(segments) : null
  if (!gutter) return [{ segments }]
  const { from, to, x } = gutter
  const run = segments.slice(from, to)
  return [
    ...cut(segments.slice(0, from), cuts),
    ...cut(
      run.filter(({ right }) => right <= x),
      cuts
    ),
    ...cut(
      run.filter(({ left }) => left >= x),
      cuts
    ),
    ...cut(segments.slice(to), cuts)
  ]
}

type Gutter = { readonly from: number; readonly to: number; readonly x: number; readonly worth: number }

/** The gutter with most lines on its weaker side. */
function bestGutter(segments: readonly PdfSegment[]): Gutter | null {
  let best: Gutter | null = null
  for (const x of candidates(segments)) {
    for (let from = 0; from < segments.length;) {
      if (crosses(segments[from], x)) {
        from += 1
        continue
      }
      let to = from
      while (to < segments.length && !crosses(segments[to], x)) to += 1
      const gutter = worthOf(segments, from, to, x)
      if (gutter && (!best || gutter.worth > best.worth)) best = gutter
      from = to
    }
  }
  return best
}

const crosses = (segment: PdfSegment | undefined, x: number): boolean =>
  segment !== undefined && segment.left < x && segment.right > x

/** Where a line's text ends and another's begins to the right of it on the same height, to the nearest point. */
function candidates(segments: readonly PdfSegment[]): ReadonlySet<number> {
  const found = new Set<number>()
  segments.forEach((segment, at) => {
    const next = segments[at + 1]
    if (next && Math.abs(next.y - segment.y) < segment.size && next.left > segment.right)
      found.add(Math.round((next.left + segment.right) / 2))
    // Columns whose lines do not share their baselines.
    for (const other of segments.slice(at + 1, at + 4))
      if (other.left > segment.right + segment.size * 0.8)
        found.add(Math.round((other.left + segment.right) / 2))
  })
  return found
}

function worthOf(segments: readonly PdfSegment[], from: number, to: number, x: number): Gutter | null {
  const run = segments.slice(from, to)
  const left = run.filter(({ right }) => right <= x)
  const right = run.filter((segment) => segment.left >= x)
  const fewer = Math.min(left.length, right.length)
  if (fewer < LEAST_LINES || !sideBySide(left, right)) return null
  if (wordsPerLine(left) < LEAST_WORDS || wordsPerLine(right) < LEAST_WORDS) return null
  return { from, to, x, worth: fewer }
}

/** The two heaps of lines share at least half of the lower one's height. */
function sideBySide(left: readonly PdfSegment[], right: readonly PdfSegment[]): boolean {
  const [top, bottom] = [span(left), span(right)]
  const shared = Math.min(top.high, bottom.high) - Math.max(top.low, bottom.low)
  return shared >= 0.5 * Math.min(top.high - top.low, bottom.high - bottom.low)
}

const span = (segments: readonly PdfSegment[]): { readonly low: number; readonly high: number } => ({
  low: Math.min(...segments.map(({ y }) => y)),
  high: Math.max(...segments.map(({ y, size }) => y + size))
})

const wordsPerLine = (segments: readonly PdfSegment[]): number =>
  segments.reduce((sum, { text }) => sum + text.split(' ').length, 0) / segments.length

/** What is left side by side in a block is a table's row: its cells are parted by tabs. */
function rows(segments: readonly PdfSegment[]): readonly PdfSegment[] {
  const lines: PdfSegment[] = []
  for (const segment of byHeight(segments)) {
    const last = lines.at(-1)
    if (
      last &&
      Math.abs(last.y - segment.y) < 0.35 * Math.max(last.size, segment.size) &&
      segment.left >= last.right
    )
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}${segment.left - last.right > CELL * segment.size ? '\t' : ' '}${segment.text}`,
        right: segment.right
      }
    else lines.push(segment)
  }
  return lines
}
