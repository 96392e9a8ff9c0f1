import type { PdfLine, PdfPage } from './pdf-line.ts'

/** Share of the page's height at its head and foot where running heads stand. */
const EDGE = 0.1
/** Share of the pages on which a line must come again. */
const OFTEN = 0.5
const LEAST_PAGES = 3
const PAGE_NUMBER = /^(?:page|seite|p\.)?\s?[-–—]?\s?\d{1,4}\s?(?:[-–—]|(?:of|von|\/|sur|de)\s?\d{1,4})?$/i

// What browsers print around a page: date and title above, address and page below.
const BROWSER_HEAD = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}/
const BROWSER_FOOT = /^(?<url>https?:\/\/\S+)(?:\s+\d{1,4}\/\d{1,4})?$/

export type WithoutHeads = {
  readonly lines: readonly PdfLine[]
  /** The address that a browser printed below the page. */
  readonly url: string | null
}

/**
 * Takes off page numbers and the lines that come again at the same place of most pages, their numbers apart (after Lin,
 * "Header and footer extraction by page association", 2003), and what browsers print around a page.
 */
export function withoutRunningHeads(lines: readonly PdfLine[], pages: readonly PdfPage[]): WithoutHeads {
  const heights = new Map(pages.map(({ number, height }) => [number, height]))
  const atEdge = ({ page, y }: PdfLine): 'head' | 'foot' | null => {
    const share = y / (heights.get(page) ?? 1)
    return share > 1 - EDGE ? 'head' : share < EDGE ? 'foot' : null
  }
  const seen = new Map<string, Set<number>>()
  for (const line of lines) {
    const edge = atEdge(line)
    if (edge === null) continue
    const key = keyOf(edge, line)
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page))
  }
  const often = Math.max(LEAST_PAGES, Math.ceil(pages.length * OFTEN))
  let url: string | null = null
  const kept = lines.filter((line) => {
    const edge = atEdge(line)
    if (edge === null) return true
    const text = line.text.replaceAll('\t', ' ')
    const address = edge === 'foot' ? BROWSER_FOOT.exec(text)?.groups?.['url'] : undefined
    if (address !== undefined) url ??= address
    return !(
      address !== undefined ||
      (edge === 'head' && BROWSER_HEAD.test(text)) ||
      PAGE_NUMBER.test(text) ||
      (seen.get(keyOf(edge, line))?.size ?? 0) >= often
    )
  })
  return { lines: kept, url }
}

const keyOf = (edge: string, { text }: PdfLine): string =>
  `${edge} ${text.toLowerCase().replace(/\d+/g, '#')}`
