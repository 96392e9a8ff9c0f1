import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfPage, PdfSegment } from './pdf-line.ts'

type Item = Exclude<Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number], { type: string }>

/** Shares of the letters' size: a wider gap is a blank, a much wider one another column or cell. */
const BLANK = 0.18
const COLUMN = 0.75
/** Lines whose baselines differ by less than this share of the size are one line. */
const SAME_LINE = 0.35

/** The page's text as stretches of its lines; turned text (marginal notes, watermarks) is left out. */
export async function readPage(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: false })
  const items = content.items.flatMap((item) =>
    'str' in item ? (placed(item, transform, height) ?? []) : []
  )
  page.cleanup()
  return { number, width, height, segments: rowsOf(items).flatMap(segmentsOf) }
}

type Placed = PdfSegment & { readonly rightToLeft: boolean }

/** `view` turns a rotated page upright and its foot up; the height turns it back, so that y is counted from the foot. */
function placed(item: Item, view: readonly number[], height: number): Placed | null {
  const [a, b, c, d, x, fromTop] = times(view, (item.transform as readonly unknown[]).map(Number))
  const y = height - fromTop
  const size = Math.hypot(c, d)
  const turned = Math.abs(b) > Math.abs(a) * 0.05
  if (item.str === '' || size === 0 || turned) return null
  return {
    text: item.str,
    left: x,
    right: x + item.width,
    y,
    size: Math.round(size * 10) / 10,
    font: item.fontName,
    rightToLeft: item.dir === 'rtl'
  }
}

/** Items of one printed line together, the lines from the top. */
function rowsOf(items: readonly Placed[]): readonly (readonly Placed[])[] {
  const sorted = [...items].sort((a, b) => b.y - a.y || a.left - b.left)
  const rows: Placed[][] = []
  for (const item of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - item.y < SAME_LINE * Math.max(first.size, item.size)) row.push(item)
    else rows.push([item])
  }
  return rows
}

function segmentsOf(row: readonly Placed[]): PdfSegment[] {
  const items = [...row].sort((a, b) => a.left - b.left)
  const groups: Placed[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && item.left - last.right < COLUMN * Math.max(last.size, item.size)) group.push(item)
    else if (item.text.trim() !== '') groups.push([item])
  }
  return groups.map(joined)
}

function joined(items: readonly Placed[]): PdfSegment {
  const [first] = items
  const letters = items.filter(({ text }) => text.trim() !== '')
  const [one, ...more] = letters
  const longest = more.reduce(
    (most, item) => (most && most.text.length >= item.text.length ? most : item),
    one
  )
  let text = ''
  let right = first?.left ?? 0
  // PDF.js gives the letters of Arabic and Hebrew in reading order, item by item from the right.
  const ordered =
    letters.filter(({ rightToLeft }) => rightToLeft).length * 2 > letters.length
      ? [...items].reverse()
      : items
  ordered.forEach((item, at) => {
    const before = ordered[at - 1]
    const gap = before ? Math.max(item.left - before.right, before.left - item.right) : 0
    if (before && gap > BLANK * item.size && !/\s$/.test(text) && !/^\s/.test(item.text)) text += ' '
    text += item.text
  })
  for (const item of letters) right = Math.max(right, item.right)
  return {
    text: text.replace(/\s+/g, ' ').trim().normalize('NFC'),
    left: letters[0]?.left ?? first?.left ?? 0,
    right,
    y: longest?.y ?? 0,
    size: longest?.size ?? 0,
    font: longest?.font ?? ''
  }
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Product of two transformation matrices (ISO 32000-1, 8.3.4). */
function times(view: readonly number[], own: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = own
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
