import type { Citation, QuoteEntry, Source, StoryEntry } from '../edition/edition.ts'
import { citationWords, quotePlace, sourceFacts } from '../edition/source-words.ts'
import {
  attributionWords,
  bylineWords,
  datelineWords,
  flagWords,
  headlineWords,
  printWords,
  publishedWords,
  quotedWords,
  sourceWords,
  speakerWords
} from '../edition/wording.ts'
import { bodyMarkdown, heading, quotation } from './body-markdown.ts'
import { escapeLines, escapeOnOneLine } from './escape-markdown.ts'

/** A story below its heading: facts, warnings, the curator's note, its text, its quotes set apart. `level` is the heading's. */
export function storyMarkdown(entry: StoryEntry, level: number, fullText: boolean): readonly string[] {
  const { article, body } = entry.source
  const dateline = article.dateline === null ? '' : datelineWords(article.dateline.value)
  const facts = [
    bylineWords(article),
    sourceWords(article),
    publishedWords(article),
    printWords(article),
    dateline
  ]
  const dek = article.dek?.value.trim() ?? ''
  return [
    ...(dek === '' ? [] : [`**${escapeOnOneLine(dek)}**`]),
    facts
      .filter((fact) => fact !== '')
      .map(escapeOnOneLine)
      .join(' · '),
    ...article.flags.map((flag) => `**${escapeOnOneLine(flagWords(article, flag))}**`),
    ...(entry.tags.length === 0 ? [] : [`Tags: ${entry.tags.map(escapeOnOneLine).join(', ')}`]),
    ...noteMarkdown(entry.note),
    ...(fullText && body !== null ? bodyMarkdown(body, level + 1) : []),
    ...(entry.setApart.length === 0
      ? []
      : [heading(level + 1, 'Quotes'), ...entry.setApart.map(quoteMarkdown)])
  ]
}

export const noteMarkdown = (note: string): readonly string[] =>
  note.trim() === '' ? [] : [`**Note:** ${escapeLines(note.trim().replace(/\n{2,}/g, '\n'))}`]

/** A quote set apart, with who said it; the footnote holds what verifies it. */
function quoteMarkdown({ number, quote }: Citation): string {
  const speaker = [
    `**${escapeOnOneLine(speakerWords(quote))}**`,
    ...attributionWords(quote).map(escapeOnOneLine)
  ]
  const note = quote.note.trim() === '' ? '' : `\n>\n> ${escapeOnOneLine(quote.note)}`
  return `${quotation(quotedWords(quote))}[^q${number}]\n>\n> — ${speaker.join(' · ')}${note}`
}

/** A quote with a place of its own; `link` leads to its story where that is part of the export. */
export function loneQuoteMarkdown(
  { citation, source: { article }, note }: QuoteEntry,
  link: string | null
): readonly string[] {
  const headline = `“${escapeOnOneLine(headlineWords(article))}”`
  const from = link === null ? headline : `[${headline}](${link})`
  const where = `In ${from}, ${escapeOnOneLine(sourceWords(article))}, ${escapeOnOneLine(publishedWords(article))}`
  return [`${quoteMarkdown(citation)}\n>\n> ${where}`, ...noteMarkdown(note)]
}

export const footnote = (citation: Citation): string =>
  `[^q${citation.number}]: ${escapeOnOneLine(citationWords(citation))}`

/** A source's facts and the places of its quotes, as a list. */
export function sourceMarkdown(source: Source): string {
  const places = source.citations.map(quotePlace).join('; ')
  const facts = [...sourceFacts(source), ...(places === '' ? [] : [['Quotes', places] as const])]
  return facts.map(([label, words]) => `- ${label}: ${escapeOnOneLine(words)}`).join('\n')
}
