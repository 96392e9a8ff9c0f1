import type { Caption, Flag } from '#shared/article/draft.ts'
import type { Found } from '#shared/article/found.ts'
import { agencyNamed } from '../copy/agencies.ts'
import { bylineFacts, readNames } from '../copy/bylines.ts'
import { readCopy } from '../copy/read-copy.ts'
import { htmlPieces, type Fragment } from '../fragment/html-pieces.ts'
import { plainPieces } from '../plain/read-plain.ts'
import { isRecord } from '../record/is-record.ts'
import { languageCode } from '../record/language-code.ts'
import { listOf, textOf, whenOf } from '../record/read-values.ts'
import { noFacts, type Facts, type Piece, type Story } from '../story/story.ts'
import type { NinjsItem } from './find-ninjs.ts'
import { associationsOf, captionOf } from './associations.ts'
import { isMarkup, textsOf } from './ninjs-words.ts'

const PICTURED = /^(?:picture|graphic|video|audio)$/
const LETTER = /\p{L}/u
const noFragment: Fragment = { pieces: [], captions: [] }

/**
 * The stories of one item: its own, and those of a package's members that bring their whole text. A picture, film or
 * sound by itself gives a story of its caption; an item without any words gives none.
 */
export function readNinjs(item: NinjsItem): readonly Story[] {
  const members = associationsOf(item)
  const pictured = PICTURED.test(textOf(item.type) ?? '')
  const own = pictured ? null : bodyOf(item)
  const captions = [...(pictured ? [item] : []), ...members]
    .filter((member) => PICTURED.test(textOf(member.type) ?? 'picture'))
    .flatMap((member) => captionOf(member) ?? [])
    .filter((caption, at, all) => all.findIndex((other) => other.text === caption.text) === at)
  const named = textsOf(item, 'headline').length > 0 || item.title !== undefined
  const stories =
    own || captions.length > 0 || (named && !pictured && members.length === 0)
      ? [storyOf(item, own ?? noFragment, captions)]
      : []
  const texts = members.filter((member) => !PICTURED.test(textOf(member.type) ?? 'picture'))
  return [...stories, ...texts.flatMap(readNinjs)]
}

function storyOf(item: NinjsItem, body: Fragment, captions: readonly Omit<Caption, 'after'>[]): Story {
  const note = body.pieces.length > 0 ? field(item, 'ednote', textOf) : null
  const notes = note ? [{ kind: 'note', text: note.value } satisfies Piece] : []
  const story = readCopy({
    facts: factsOf(item),
    keywords: keywordsOf(item),
    captions: [
      ...captions.map((caption) => ({ ...caption, after: -1 })),
      ...body.captions.map((caption) => ({ ...caption, after: caption.after + notes.length }))
    ],
    flags: flagsOf(item),
    pieces: [...notes, ...body.pieces]
  })
  // The text's own dateline says more than the name of the place.
  const located = field(item, 'located', textOf)
  const dateline = located && { ...located, value: { place: located.value, date: null, agency: null } }
  return { ...story, facts: { ...story.facts, dateline: story.facts.dateline ?? dateline } }
}

/** The first of the item's bodies that has words; where there is none, its description is all that there is to read. */
function bodyOf(item: NinjsItem): Fragment | null {
  for (const text of [...textsOf(item, 'body'), ...textsOf(item, 'description')]) {
    const fragment = isMarkup(text)
      ? htmlPieces(text.words)
      : { pieces: plainPieces(text.words), captions: [] }
    if (fragment.pieces.some((piece) => LETTER.test(piece.text))) return fragment
  }
  return null
}

function factsOf(item: NinjsItem): Facts {
  const [headline] = textsOf(item, 'headline')
  const bodied = !PICTURED.test(textOf(item.type) ?? '') && textsOf(item, 'body').length > 0
  const [description] = bodied ? textsOf(item, 'description') : []
  const title = headline ? null : field(item, 'title', textOf)
  const first = field(item, 'firstpublished', whenOf) ?? field(item, 'firstcreated', whenOf)
  const version = field(item, 'versioncreated', whenOf)
  const source = sourceOf(item)
  const agency = source && agencyNamed(source.value)
  return {
    ...noFacts,
    ...bylinesOf(item, source),
    headline: headline ? text(headline.words, 'ninjs: headline') : title && { ...title, sure: 0.8 },
    dek: description ? text(description.words, 'ninjs: description') : null,
    published: first ?? (version && { ...version, sure: 0.7 }),
    updated: first && version && version.value !== first.value ? version : null,
    source,
    ...(agency !== null && source && { agency: { ...source, value: agency } }),
    section: field(item, 'service', nameOf) ?? field(item, 'section', nameOf),
    slug: field(item, 'slugline', textOf),
    language: field(item, 'language', (value) => languageCode(textOf(value))),
    url: field(item, 'url', link) ?? field(item, 'uri', link) ?? field(item, 'guid', link),
    rights: field(item, 'copyrightnotice', textOf) ?? field(item, 'usageterms', textOf),
    embargoUntil: field(item, 'embargoed', whenOf) ?? field(item, 'embargo', whenOf)
  }
}

function field<T>(item: NinjsItem, key: string, read: (value: unknown) => T | null): Found<T> | null {
  const value = item[key] === undefined ? null : read(item[key])
  return value === null ? null : { value, how: `ninjs: ${key}`, sure: 0.95 }
}

function text(words: string, how: string): Found<string> | null {
  const value = textOf(words)
  return value === null ? null : { value, how, sure: 0.95 }
}

const nameOf = (value: unknown): string | null => textOf(Array.isArray(value) ? value[0] : value)
const link = (value: unknown): string | null =>
  typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && !/\bapi\b|example\.com/.test(value)
    ? value
    : null

function sourceOf(item: NinjsItem): Found<string> | null {
  const owner = field(item, 'copyrightholder', textOf)
  const named =
    field(item, 'source', textOf) ?? field(item, 'infosources', nameOf) ?? field(item, 'provider', textOf)
  return named ?? (owner && { ...owner, sure: 0.7 })
}

/** Superdesk and 2.x name people in `authors` with what each did; editors and photographers did not write the text. */
function bylinesOf(item: NinjsItem, source: Found<string> | null): Partial<Facts> {
  const authors = Array.isArray(item.authors) ? item.authors.filter(isRecord) : []
  const writers = authors.filter(({ role }) => !/edit|photo|camera|producer/i.test(textOf(role) ?? ''))
  const line = field(item, 'byline', textOf) ?? field(item, 'by', textOf)
  const written = writers.flatMap((author) => textOf(author.name) ?? [])
  const how = written.length > 0 ? 'ninjs: authors' : (line?.how ?? '')
  const read = readNames(written.length > 0 ? written.join('; ') : (line?.value.replace(/^by\s/i, '') ?? ''))
  if (!read) return line ? { bylines: { ...line, value: [line.value], sure: 0.6 } } : {}
  const { bylines, agency } = bylineFacts(read, how)
  return { bylines, ...(agency && !source && { agency }) }
}

function keywordsOf(item: NinjsItem): readonly string[] {
  const lists = ['keywords', 'keyword', 'subject', 'subjects'].flatMap((key) => listOf(item[key]))
  return [...new Set(lists)]
}

function flagsOf(item: NinjsItem): readonly Flag[] {
  const status = textOf(item.pubstatus)
  const until = field(item, 'embargoed', whenOf) ?? field(item, 'embargo', whenOf)
  return [
    ...(status !== null && /^cancel|^withheld$/.test(status)
      ? [{ name: 'kill', evidence: [`pubstatus: ${status}`] } as const]
      : []),
    ...(until ? [{ name: 'embargo', evidence: [`${until.how.slice(7)}: ${until.value}`] } as const] : [])
  ]
}
