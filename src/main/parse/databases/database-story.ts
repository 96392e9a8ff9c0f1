import type { Found } from '#shared/article/found.ts'
import { readCaption } from '../copy/captions.ts'
import { readCopy } from '../copy/read-copy.ts'
import { findDate } from '../dates/find-date.ts'
import { countWords } from '../story/count-words.ts'
import { addFlag, mergeFacts, noFacts, type Facts, type Piece, type Story } from '../story/story.ts'

/** One article of a database export, its fields taken apart. */
export type DatabaseArticle = {
  readonly facts: Partial<Facts>
  readonly keywords: readonly string[]
  readonly pieces: readonly Piece[]
  /** What the export says of pictures, which it leaves out. */
  readonly graphics: readonly string[]
  /** Corrections that the database appended. */
  readonly corrections: readonly string[]
  /** The length that the database states. */
  readonly words: Found<number> | null
  /** Why this is known not to be the whole text. */
  readonly cut?: string
}

/** Databases count headline and captions with the words or leave them out; only a text far shorter is in doubt. */
const FAR_OFF = 0.7
const FEW_WORDS = 30

/** Reads the copy like that of any other file, and compares its length with the one that is stated. */
export function databaseStory({ facts, ...article }: DatabaseArticle): Story {
  const notes = article.corrections.map((text): Piece => ({ kind: 'note', text }))
  const pieces = [...article.pieces, ...notes]
  const captions = article.graphics.map((text) => ({
    ...(readCaption(text) ?? { text, credit: null, date: findDate(text)?.when ?? null }),
    after: article.pieces.length - 1
  }))
  const story = readCopy({
    facts: mergeFacts({ ...noFacts, ...facts, bylines: withoutSource(facts) }, noFacts),
    keywords: article.keywords,
    captions,
    flags: article.corrections.reduce<Story['flags']>(
      (flags, text) => addFlag(flags, 'correction', text),
      []
    ),
    pieces
  })
  const cut = article.cut ?? shortfall(article.words, story.pieces)
  return cut === null ? story : { ...story, flags: addFlag(story.flags, 'truncated', cut) }
}

// Byline fields name the paper beside its people.
function withoutSource({ bylines, source }: Partial<Facts>): Facts['bylines'] {
  if (!bylines) return null
  const paper = source?.value.toLowerCase() ?? ''
  const people = bylines.value.filter((name) => !paper.includes(name.toLowerCase()))
  return people.length === 0 ? null : { ...bylines, value: people }
}

function shortfall(stated: Found<number> | null, pieces: readonly Piece[]): string | null {
  if (stated === null || pieces.length === 0) return null
  const counted = pieces.reduce((sum, { text }) => sum + countWords(text), 0)
  if (counted >= stated.value * FAR_OFF || stated.value - counted < FEW_WORDS) return null
  return `${stated.how} says ${stated.value} words, the text here has ${counted}`
}
