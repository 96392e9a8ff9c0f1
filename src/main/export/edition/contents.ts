import type { Citation, Edition, EditionSection, Entry } from './edition.ts'
import { writtenDate } from './written-date.ts'
import { headlineWords, listed, many, publishedWords, sourceWords, speakerWords } from './wording.ts'

export const storyId = (sourceNumber: number): string => `story-${sourceNumber}`
export const quoteId = (citationNumber: number): string => `quote-${citationNumber}`
export const sectionId = (sectionNumber: number): string => `section-${sectionNumber}`
export const sourceId = (sourceNumber: number): string => `source-${sourceNumber}`
export const SOURCES_ID = 'sources'
export const SOURCES_TITLE = 'Sources and verification'

export type ContentsLine = {
  readonly kind: 'section' | 'story' | 'quotes' | 'sources'
  readonly depth: number
  readonly words: string
  readonly detail: string
  readonly target: string
}

/** The list of contents in the order of the edition. Quotes that stand below their own story are not listed again. */
export function contentsLines({ sections, sources }: Edition): readonly ContentsLine[] {
  const lines = sections.flatMap((section) => [...sectionLine(section), ...entryLines(section)])
  const detail = many(sources.length, 'original')
  return [...lines, { kind: 'sources', depth: 0, words: SOURCES_TITLE, detail, target: SOURCES_ID }]
}

function sectionLine({ title, depth, number }: EditionSection): readonly ContentsLine[] {
  return title === null
    ? []
    : [{ kind: 'section', depth: depth - 1, words: title, detail: '', target: sectionId(number) }]
}

function entryLines({ entries, depth }: EditionSection): readonly ContentsLine[] {
  const lines: ContentsLine[] = []
  let story: number | null = null
  let run: Citation[] = []
  const endRun = (): void => {
    const [first] = run
    if (first === undefined) return
    const speakers = [...new Set(run.map(({ quote }) => speakerWords(quote)))]
    const detail = speakers.length > 4 ? `${speakers.slice(0, 4).join(', ')} and others` : listed(speakers)
    lines.push({
      kind: 'quotes',
      depth,
      words: many(run.length, 'quote'),
      detail,
      target: quoteId(first.number)
    })
    run = []
  }
  for (const entry of entries) {
    if (entry.kind === 'quote') {
      if (entry.source.number !== story) run.push(entry.citation)
      continue
    }
    endRun()
    story = entry.source.number
    lines.push(storyLine(entry, depth))
  }
  endRun()
  return lines
}

export function storyLine({ source: { article, number } }: Entry, depth: number): ContentsLine {
  const detail = `${sourceWords(article)}, ${publishedWords(article)}`
  return { kind: 'story', depth, words: headlineWords(article), detail, target: storyId(number) }
}

/** What the export holds, in one line: stories, quotes, and the dates they span. */
export function holdsWords({ stories, citations, sources, from, to, undated }: Edition): readonly string[] {
  const parts = [
    stories > 0 ? many(stories, 'story', 'stories') : '',
    citations.length > 0 ? many(citations.length, 'quote') : '',
    stories < sources.length ? `from ${many(sources.length, 'original')}` : ''
  ]
  if (from !== null && to !== null)
    parts.push(from === to ? writtenDate(from) : `${writtenDate(from)} – ${writtenDate(to)}`)
  if (undated > 0) parts.push(undated === sources.length ? 'undated' : `${undated} undated`)
  return parts.filter((part) => part !== '')
}
