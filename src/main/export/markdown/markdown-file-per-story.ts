import { citationsRecord } from '../edition/citations-record.ts'
import { SOURCES_TITLE, storyLine } from '../edition/contents.ts'
import type { Citation, Edition, Source, StoryEntry } from '../edition/edition.ts'
import { VERIFY_WORDS } from '../edition/source-words.ts'
import { headlineWords } from '../edition/wording.ts'
import { uniqueFileNames } from '../files/file-name.ts'
import { heading } from './body-markdown.ts'
import { citationsComment } from './citations-comment.ts'
import { escapeOnOneLine } from './escape-markdown.ts'
import { storyFrontMatter } from './front-matter.ts'
import { editionHead, page, sectionHead, type TextFile } from './markdown-page.ts'
import { footnote, loneQuoteMarkdown, noteMarkdown, sourceMarkdown, storyMarkdown } from './story-markdown.ts'

const CONTENTS_FILE = 'Contents.md'

/** Only what a link's destination cannot hold is encoded: other scripts stay legible. */
const linkTo = (name: string): string => name.replace(/(?![\w.~-])[\x20-\x7e]|\s/gu, percentEncoded)
const percentEncoded = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')

/** A folder: `Contents.md` first, then one file for each story, named after its headline. */
export function markdownFilePerStory(edition: Edition): readonly TextFile[] {
  const stories = edition.sections
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.kind === 'story')
    .filter(({ first }) => first)
  const names = uniqueFileNames(
    stories.map(({ source: { article } }) => ({
      title: headlineWords(article),
      mark: markOf(article.original)
    })),
    'md',
    [CONTENTS_FILE]
  )
  const nameOf = new Map(stories.map(({ source }, index) => [source.number, names[index] ?? '']))
  return [
    { name: CONTENTS_FILE, text: contentsFile(edition, nameOf) },
    ...stories.map((story) => ({
      name: nameOf.get(story.source.number) ?? '',
      text: storyFile(story, edition)
    }))
  ]
}

const markOf = ({ sha256, part }: { sha256: string; part: number }): string =>
  part > 0 ? `${sha256.slice(0, 8)}-${part}` : sha256.slice(0, 8)

function storyFile(entry: StoryEntry, edition: Edition): string {
  const { source, citations } = entry
  return page([
    storyFrontMatter(entry, edition),
    heading(1, headlineWords(source.article)),
    ...storyMarkdown(entry, 1, edition.fullText),
    heading(2, SOURCES_TITLE),
    sourceMarkdown(source),
    `From [${escapeOnOneLine(edition.title)}](${CONTENTS_FILE}).`,
    ...entry.setApart.map(footnote),
    citationsComment(citationsRecord(edition, [{ ...source, citations }]))
  ])
}

function contentsFile(edition: Edition, nameOf: ReadonlyMap<number, string>): string {
  const cited: Citation[] = []
  const lines = edition.sections.flatMap((section) => [
    ...sectionHead(section),
    ...section.entries.flatMap((entry) => {
      const name = nameOf.get(entry.source.number)
      const link = name === undefined ? null : linkTo(name)
      if (entry.kind === 'quote') {
        cited.push(entry.citation)
        return loneQuoteMarkdown(entry, link)
      }
      const { words, detail } = storyLine(entry, section.depth)
      const line = `- [${escapeOnOneLine(words)}](${link ?? ''}) – ${escapeOnOneLine(detail)}`
      return [line, ...(entry.first ? [] : noteMarkdown(entry.note))]
    })
  ])
  const sources: readonly Source[] = edition.sources.flatMap((source) => {
    const citations = cited.filter(({ article }) => article.key === source.article.key)
    return citations.length > 0 ? [{ ...source, citations }] : []
  })
  return page([
    ...editionHead(edition),
    ...lines,
    ...(sources.length === 0 ? [] : [heading(2, SOURCES_TITLE), VERIFY_WORDS]),
    ...sources.flatMap((source) => [heading(3, headlineWords(source.article)), sourceMarkdown(source)]),
    ...cited.map(footnote),
    ...(sources.length === 0 ? [] : [citationsComment(citationsRecord(edition, sources))])
  ])
}
