import { readCopy } from '../../copy/read-copy.ts'
import { readNames } from '../../copy/bylines.ts'
import { sameWords } from '../../copy/same-words.ts'
import { readDate } from '../../dates/find-date.ts'
import type { LeftOut, Reading } from '../../format.ts'
import { languageCode } from '../../record/language-code.ts'
import { mergeFacts, noFacts, type Facts, type Piece, type Story } from '../../story/story.ts'
import { countWords } from '../../story/count-words.ts'
import { decodeText } from '../../decode/decode-text.ts'
import type { ContentsEntry } from './read-contents.ts'
import type { Epub, EpubMetadata, SpineItem } from './open-epub.ts'
import { readChapter, type Chapter } from './read-chapter.ts'

// Names of EPUB's own vocabularies (Structural Semantics 1.1; the guide of OPF 2.0.1) for pages that are no article.
const FURNITURE =
  /(?:^|\s)(?:cover|nav|toc|landmarks|title-?page|half-?title-?page|copyright(?:-page)?|imprint|colophon|loi|lot|index|dedication|epigraph|acknowledge?ments|other-credits|bibliography|glossary)(?:\s|$)/
const FURNITURE_TITLE =
  /^(?:cover(?: page)?|title page|half title|table of contents|contents|toc|copyright(?: page)?|imprint|colophon|uncopyright|inhalt(?:sverzeichnis)?|impressum|table des matières|sommaire|dedication|about this (?:issue|book))$/i
/** A page with more of its letters in links is a list of other pages. */
const MOST_LINKED = 0.5
const FEWEST_WORDS = 12

/** The stories of a publication: one for each page of it that holds an article or a chapter. */
export async function epubStories({ parts, spine, contents, metadata }: Epub): Promise<Reading> {
  const stories: Story[] = []
  const leftOut: LeftOut[] = []
  const chapters: { readonly entry: ContentsEntry | null; chapter: Chapter }[] = []
  for (const item of spine) {
    const bytes = await parts.bytes(item.part)
    const page = bytes.ok ? decodeText(bytes.value, true) : bytes
    if (!page.ok) {
      leftOut.push({ name: item.part, ...page.error })
      continue
    }
    const chapter = readChapter(page.value.text)
    const entry = contents.get(item.part) ?? null
    if (isFurniture(item, entry, chapter)) continue
    const last = chapters.at(-1)
    if (last && entry === null && contents.size > 1 && goesOn(chapter))
      last.chapter = joined(last.chapter, chapter)
    else chapters.push({ entry, chapter })
  }
  for (const { entry, chapter } of chapters)
    if (wordsOf(chapter.pieces) >= FEWEST_WORDS) stories.push(storyOf(chapter, entry, metadata))
  return { stories, leftOut }
}

function isFurniture(
  item: SpineItem,
  entry: ContentsEntry | null,
  { kind, linked, pieces }: Chapter
): boolean {
  if (item.kinds.some((one) => FURNITURE.test(one)) || FURNITURE.test(kind)) return true
  const title = entry?.title ?? pieces[0]?.text ?? ''
  return FURNITURE_TITLE.test(title.trim()) || linked > MOST_LINKED
}

// Programs cut long chapters into several pages; only the first has a title.
const goesOn = ({ pieces }: Chapter): boolean => pieces[0]?.kind !== 'subhead'

function joined(first: Chapter, second: Chapter): Chapter {
  return {
    ...first,
    pieces: [...first.pieces, ...second.pieces],
    captions: [
      ...first.captions,
      ...second.captions.map((caption) => ({ ...caption, after: caption.after + first.pieces.length }))
    ]
  }
}

const wordsOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + countWords(text), 0)

function storyOf({ pieces, captions }: Chapter, entry: ContentsEntry | null, metadata: EpubMetadata): Story {
  const headline = headlineOf(pieces, entry)
  const above = entry?.section ?? ''
  // Books put all chapters under their own title.
  const section = above === '' || sameWords(above, metadata.title ?? '') ? null : above
  const story = readCopy({
    facts: {
      ...noFacts,
      headline,
      section: section === null ? null : { value: section, how: 'table of contents', sure: 0.8 }
    },
    keywords: metadata.subjects,
    pieces: pieces.filter(
      ({ kind, text }, index) => index > 2 || kind !== 'subhead' || !sameWords(text, headline?.value ?? '')
    ),
    captions,
    flags: []
  })
  // What the story says of itself counts more than what the publication says of all its stories.
  return { ...story, facts: mergeFacts(story.facts, publicationFacts(metadata)) }
}

function headlineOf(pieces: readonly Piece[], entry: ContentsEntry | null): Facts['headline'] {
  const heading = pieces.slice(0, 3).find(({ kind }) => kind === 'subhead')?.text
  if (entry !== null) {
    // The table shortens long titles; the page has them whole.
    const whole = heading !== undefined && heading.startsWith(entry.title) ? heading : entry.title
    return { value: whole, how: 'table of contents', sure: 0.95 }
  }
  return heading === undefined ? null : { value: heading, how: 'heading of the page', sure: 0.85 }
}

function publicationFacts({ title, language, creators, dates, rights }: EpubMetadata): Facts {
  const people = creators.flatMap((creator) => readNames(creator)?.people ?? [])
  const published = dates.map((date) => readDate(date)).find((when) => when !== null) ?? null
  const code = languageCode(language)
  return {
    ...noFacts,
    source: title === null ? null : { value: title, how: 'EPUB: title of the publication', sure: 0.9 },
    language: code === null ? null : { value: code, how: 'EPUB: language', sure: 0.9 },
    bylines:
      people.length === 0 ? null : { value: people, how: 'EPUB: creator of the publication', sure: 0.6 },
    published:
      published === null ? null : { value: published, how: 'EPUB: date of the publication', sure: 0.6 },
    rights: rights === null ? null : { value: rights, how: 'EPUB: rights', sure: 0.9 }
  }
}
