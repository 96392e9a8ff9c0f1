import { citationsRecord } from '../edition/citations-record.ts'
import {
  contentsLines,
  quoteId,
  sectionId,
  sourceId,
  SOURCES_ID,
  SOURCES_TITLE,
  storyId
} from '../edition/contents.ts'
import type { Edition, Entry } from '../edition/edition.ts'
import { VERIFY_WORDS } from '../edition/source-words.ts'
import { headlineWords } from '../edition/wording.ts'
import { fileNameFrom } from '../files/file-name.ts'
import { heading } from './body-markdown.ts'
import { citationsComment } from './citations-comment.ts'
import { escapeOnOneLine } from './escape-markdown.ts'
import { editionHead, page, sectionHead, type TextFile } from './markdown-page.ts'
import { footnote, loneQuoteMarkdown, noteMarkdown, sourceMarkdown, storyMarkdown } from './story-markdown.ts'

/** Pandoc makes a native anchor of a span in every output format, and browsers and GitHub know it too. */
const anchor = (id: string): string => `<span id="${id}"></span>`

/** Everything in one file, with a contents list whose links lead to anchors in it. */
export function oneMarkdownFile(edition: Edition): TextFile {
  const contents = contentsLines(edition).map(({ words, detail, depth, target }) => {
    const after = detail === '' ? '' : ` – ${escapeOnOneLine(detail)}`
    return `${'  '.repeat(depth)}- [${escapeOnOneLine(words)}](#${target})${after}`
  })
  const text = page([
    ...editionHead(edition),
    heading(2, 'Contents'),
    contents.join('\n'),
    ...edition.sections.flatMap((section) => [
      section.title === null ? '' : anchor(sectionId(section.number)),
      ...sectionHead(section),
      ...section.entries.flatMap((entry) => entryInPlace(entry, section.depth + 2, edition))
    ]),
    anchor(SOURCES_ID),
    heading(2, SOURCES_TITLE),
    VERIFY_WORDS,
    ...edition.sources.flatMap((source) => [
      anchor(sourceId(source.number)),
      heading(3, `${source.number}. ${headlineWords(source.article)}`),
      sourceMarkdown(source)
    ]),
    ...edition.citations.map(footnote),
    citationsComment(citationsRecord(edition))
  ])
  return { name: `${fileNameFrom(edition.title)}.md`, text }
}

function entryInPlace(entry: Entry, level: number, edition: Edition): readonly string[] {
  const id = storyId(entry.source.number)
  if (entry.kind === 'quote') {
    const link = entry.source.printed ? `#${id}` : null
    return [anchor(quoteId(entry.citation.number)), ...loneQuoteMarkdown(entry, link)]
  }
  const title = headlineWords(entry.source.article)
  if (!entry.first)
    return [`See [${escapeOnOneLine(title)}](#${id}), printed above.`, ...noteMarkdown(entry.note)]
  return [anchor(id), heading(level, title), ...storyMarkdown(entry, level, edition.fullText)]
}
