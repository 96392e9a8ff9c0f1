/** What may be marked in a text: UTF-16 offsets, end exclusive. */
export type Span = { readonly start: number; readonly end: number }
export type QuoteSpan = Span & { readonly id: string }

/** A stretch over which nothing begins or ends: it is inside `quotes` (ids) and, if any, the hit of that number. */
export type Segment = Span & { readonly quotes: readonly string[]; readonly hit: number | null }

type Hit = readonly [start: number, end: number]

/** Cuts a block at every boundary of a quote or hit, so that overlapping quotes can each be drawn and clicked. */
export function segmentBlock(block: Span, quotes: readonly QuoteSpan[], hits: readonly Hit[]): Segment[] {
  const within = quotes.filter((quote) => quote.start < block.end && quote.end > block.start)
  const found = hits
    .map(([start, end], number) => ({ start, end, number }))
    .filter((hit) => hit.start < block.end && hit.end > block.start)
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of [...within, ...found]) {
    if (start > block.start) cuts.add(start)
    if (end < block.end) cuts.add(end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  const quotesAt = covering(within)
  const hitsAt = covering(found)
  return places.slice(0, -1).map((start, index) => ({
    start,
    end: places[index + 1] ?? block.end,
    quotes: quotesAt(start).map(({ id }) => id),
    hit: hitsAt(start)[0]?.number ?? null
  }))
}

/** Which spans a stretch lies in, in the order given. To be asked with rising starts: a story of 5 MB has 50,000 of them. */
function covering<T extends Span>(spans: readonly T[]): (start: number) => T[] {
  const waiting = spans.map((span, order) => ({ span, order })).sort((a, b) => a.span.start - b.span.start)
  let next = 0
  let open: typeof waiting = []
  return (start) => {
    for (let one = waiting[next]; one && one.span.start <= start; one = waiting[++next]) open.push(one)
    open = open.filter(({ span }) => span.end > start)
    return [...open].sort((a, b) => a.order - b.order).map(({ span }) => span)
  }
}

const OPENING = '"“„‟«‹‘‚\'「『'
const CLOSING = '"”“»›’\'」』'

/** The quote with the marks around it, which belong to the picture but not to the words. */
export function withMarks<T extends Span>(text: string, quote: T): T {
  const before = text[quote.start - 1]
  const after = text[quote.end]
  return {
    ...quote,
    start: before && OPENING.includes(before) ? quote.start - 1 : quote.start,
    end: after && CLOSING.includes(after) ? quote.end + 1 : quote.end
  }
}

/** A selection as a person means it: without blanks at its ends and without one pair of marks around it. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span
  const trim = (): void => {
    while (start < end && /\s/.test(text[start] ?? '')) start += 1
    while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  }
  trim()
  if (end - start > 1 && OPENING.includes(text[start] ?? '') && CLOSING.includes(text[end - 1] ?? '')) {
    start += 1
    end -= 1
    trim()
  }
  return start < end ? { start, end } : null
}
