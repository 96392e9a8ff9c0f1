import type { Article, Body } from '#shared/article/article.ts'
import type { ExportDocument, ExportItem } from '#shared/export/export-document.ts'
import type { ExportRequest } from '#shared/export/export-request.ts'
import type { Quote } from '#shared/quotes/quote.ts'

/** One article of the export, numbered by first appearance; `body` is null where only quotes of it are printed. */
export type Source = {
  readonly number: number
  readonly article: Article
  readonly body: Body | null
  /** Whether the story itself stands in the export, not only quotes of it. */
  readonly printed: boolean
  readonly citations: readonly Citation[]
}

/** A quote of the export, numbered by first appearance. */
export type Citation = { readonly number: number; readonly quote: Quote; readonly article: Article }

export type StoryEntry = {
  readonly kind: 'story'
  readonly source: Source
  /** Its chosen quotes in the order of the text. */
  readonly citations: readonly Citation[]
  /** Those to set apart below the story: the others have a place of their own in the collection. */
  readonly setApart: readonly Citation[]
  readonly tags: readonly string[]
  readonly note: string
  /** False where the same story was printed in an earlier section: a pointer stands here instead. */
  readonly first: boolean
}
export type QuoteEntry = {
  readonly kind: 'quote'
  readonly source: Source
  readonly citation: Citation
  readonly note: string
}
export type Entry = StoryEntry | QuoteEntry

export type EditionSection = {
  readonly number: number
  /** Null for the collection's own items, whose heading is the title of the export. */
  readonly title: string | null
  /** 1 for a collection directly below the exported one. */
  readonly depth: number
  readonly description: string
  readonly entries: readonly Entry[]
}

/** What is printed, in order and numbered: Markdown and PDF say the same because both are made from this. */
export type Edition = {
  readonly title: string
  readonly description: string
  readonly made: Date
  readonly version: string
  readonly fullText: boolean
  readonly sections: readonly EditionSection[]
  readonly sources: readonly Source[]
  readonly citations: readonly Citation[]
  readonly stories: number
  /** Earliest and latest publication date known, in the precision known. */
  readonly from: string | null
  readonly to: string | null
  readonly undated: number
}

export type Imprint = { readonly made: Date; readonly version: string }

/** Orders and numbers a gathered document for printing. Same document, request and imprint: same edition. */
export function makeEdition(document: ExportDocument, request: ExportRequest, imprint: Imprint): Edition {
  const items = document.sections.flatMap((section) => section.items)
  const citations = numberQuotes(items, request)
  const sources = numberSources(items, citations)
  const placed = new Set(items.flatMap((item) => (item.kind === 'quote' ? [item.quote.id] : [])))
  const printed = new Set<string>()

  const enter = (item: ExportItem): Entry => {
    const source = known(sources, item.article.key)
    if (item.kind === 'quote') {
      return { kind: 'quote', source, citation: known(citations, item.quote.id), note: item.note }
    }
    const first = !printed.has(item.article.key)
    printed.add(item.article.key)
    const quotes = chosenQuotes(item, request).map((quote) => known(citations, quote.id))
    const setApart = quotes.filter(({ quote }) => !placed.has(quote.id))
    return { kind: 'story', source, citations: quotes, setApart, tags: item.tags, note: item.note, first }
  }

  const outermost = Math.min(...document.sections.map((section) => section.level))
  const rooted = document.sections.filter((section) => section.level === outermost).length === 1
  const sections = document.sections.map((section, index): EditionSection => {
    const isRoot = rooted && section.level === outermost
    return {
      number: index + 1,
      title: isRoot ? null : section.title,
      depth: section.level - outermost + (rooted ? 0 : 1),
      description: section.description === document.description ? '' : section.description,
      entries: section.items.map(enter)
    }
  })
  const dates = [...sources.values()].flatMap(({ article }) => article.published?.value ?? []).sort()
  return {
    title: request.title,
    description: document.description,
    ...imprint,
    fullText: request.fullText,
    sections,
    sources: [...sources.values()],
    citations: [...citations.values()],
    stories: printed.size,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    undated: sources.size - dates.length
  }
}

function chosenQuotes(
  item: Extract<ExportItem, { kind: 'article' }>,
  request: ExportRequest
): readonly Quote[] {
  if (request.quotes === 'none') return []
  return item.quotes
    .filter(({ state }) =>
      request.quotes === 'all' ? state !== 'rejected' : state === 'accepted' || state === 'edited'
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** A quote put into a collection on its own is always printed; a story's quotes are those the request chose. */
function numberQuotes(items: readonly ExportItem[], request: ExportRequest): Map<string, Citation> {
  const citations = new Map<string, Citation>()
  for (const item of items) {
    for (const quote of item.kind === 'quote' ? [item.quote] : chosenQuotes(item, request)) {
      if (citations.has(quote.id)) continue
      citations.set(quote.id, { number: citations.size + 1, quote, article: item.article })
    }
  }
  return citations
}

function numberSources(
  items: readonly ExportItem[],
  citations: ReadonlyMap<string, Citation>
): Map<string, Source> {
  const bodies = new Map(
    items.flatMap((item) => (item.kind === 'article' ? [[item.article.key, item.body]] : []))
  )
  const cited = new Map<string, readonly Citation[]>()
  for (const citation of citations.values()) {
    cited.set(citation.article.key, [...(cited.get(citation.article.key) ?? []), citation])
  }
  const sources = new Map<string, Source>()
  for (const { article } of items) {
    if (sources.has(article.key)) continue
    const body = bodies.get(article.key) ?? null
    const citations = cited.get(article.key) ?? []
    sources.set(article.key, { number: sources.size + 1, article, body, printed: body !== null, citations })
  }
  return sources
}

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`not numbered: ${key}`)
  return value
}
