import type { Block, Draft, Flag } from '#shared/article/draft.ts'
import type { FoundQuote } from '#shared/quotes/found-quote.ts'
import type { Found } from '#shared/article/found.ts'
import { withoutDateline } from '../copy/dateline.ts'
import { mojibakeIn } from '../decode/mojibake.ts'
import { findNames } from '../names/find-names.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { countWords } from './count-words.ts'
import { detectLanguage } from './detect-language.ts'
import { addFlag, type Piece, type Story } from './story.ts'

export type DraftOptions = {
  readonly part: number
  readonly format: string
  readonly fileName: string
  readonly quotes: boolean
}

/** Lays the blocks out as the canonical text and adds what is read from the whole: language, words, quotes. */
export function finishDraft(story: Story, { part, format, fileName, quotes }: DraftOptions): Draft {
  const { text, blocks } = layOut(story.pieces)
  const headline = story.facts.headline ?? madeHeadline(story.pieces, fileName)
  const language = story.facts.language ?? languageOf(text)
  const found = quotes
    ? findQuotes(text, { blocks, headline: headline.value, ...(language && { language: language.value }) })
    : []
  return {
    ...story.facts,
    part,
    format,
    headline,
    language,
    keywords: story.keywords,
    text,
    blocks,
    captions: story.captions,
    words: countWords(text),
    flags: flagsOf(story, text),
    quotes: found,
    ...(quotes && { names: findNames(text, headline.value, speakersOf(found)) })
  }
}

const speakersOf = (quotes: readonly FoundQuote[]): ReadonlySet<string> =>
  new Set(quotes.flatMap(({ named, speaker }) => (named && speaker !== null ? [speaker] : [])))

function layOut(pieces: readonly Piece[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const blocks: Block[] = []
  let length = 0
  for (const { kind, text, level } of pieces) {
    const start = length === 0 ? 0 : length + 2
    length = start + text.length
    blocks.push({ kind, start, end: length, ...(level !== undefined && { level }) })
  }
  return { text: pieces.map((piece) => piece.text).join('\n\n'), blocks }
}

const LONGEST_MADE_HEADLINE = 90

function madeHeadline(pieces: readonly Piece[], fileName: string): Found<string> {
  const first = withoutDateline(pieces.find((piece) => piece.kind !== 'note')?.text ?? '')
  if (first === '')
    return { value: fileName.replace(/\.[^.]{1,8}$/, '') || 'Untitled', how: 'file name', sure: 0.2 }
  if (first.length <= LONGEST_MADE_HEADLINE)
    return { value: first, how: 'first words of the text', sure: 0.4 }
  const cut = first.slice(0, LONGEST_MADE_HEADLINE)
  const space = cut.lastIndexOf(' ')
  return { value: `${space > 30 ? cut.slice(0, space) : cut}…`, how: 'first words of the text', sure: 0.3 }
}

function languageOf(text: string): Found<string> | null {
  const detected = detectLanguage(text)
  return (
    detected && { value: detected.code, how: 'letters of the text', sure: detected.score > 0.6 ? 0.95 : 0.75 }
  )
}

function flagsOf(story: Story, text: string): readonly Flag[] {
  let flags = story.flags
  for (const evidence of mojibakeIn(text)) flags = addFlag(flags, 'mojibake', evidence)
  return text === '' && !flags.some(({ name }) => name === 'no-text')
    ? addFlag(flags, 'no-text', 'only a headline could be read')
    : flags
}
