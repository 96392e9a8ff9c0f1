import type { Article } from '#shared/article/article.ts'
import type { Dateline, Flag } from '#shared/article/draft.ts'
import { LIKELY, type Found } from '#shared/article/found.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { assertNever } from '#shared/result.ts'
import { writtenDate } from './written-date.ts'

/** Says `likely` beside a guess, and `unknown` where nothing was found. */
function facts<T>(found: Found<T> | null, words: (value: T) => string, unknown: string): string {
  if (found === null) return unknown
  return found.sure < LIKELY ? `${words(found.value)} (likely)` : words(found.value)
}

const same = (value: string): string => value
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`

export const sourceWords = ({ source, agency }: Article): string =>
  source === null && agency !== null ? facts(agency, same, '') : facts(source, same, 'source unknown')
export const publishedWords = (article: Article): string =>
  facts(article.published, writtenDate, 'date unknown')
export const bylineWords = (article: Article): string =>
  facts(
    article.bylines,
    (names) => (names.length > 0 ? `By ${listed(names)}` : 'No byline'),
    'No byline found'
  )

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export function datelineWords({ place, date, agency }: Dateline): string {
  const where = [place, date === null ? null : writtenDate(date)].filter((part) => part !== null).join(', ')
  return agency === null ? where : `${where} (${agency})`.trim()
}

/** Where it stood in print: "page A1, City edition". */
export function printWords({ page, edition }: Article): string {
  const known = [
    page ? facts(page, (place) => `page ${place}`, '') : '',
    edition ? facts(edition, (name) => (/edition/i.test(name) ? name : `${name} edition`), '') : ''
  ]
  return known.filter((words) => words !== '').join(', ')
}

/** A headline that was not found in the original is never printed as an empty line. */
export const headlineWords = (article: Article): string => article.headline.value.trim() || 'Untitled story'

/** What a reader must know before trusting the copy. */
export function flagWords(article: Article, flag: Flag): string {
  switch (flag.name) {
    case 'truncated':
      return 'Truncated copy: the full story is not in the archive'
    case 'correction':
      return 'Carries a correction'
    case 'kill':
      return 'Killed: the agency withdrew this story'
    case 'embargo':
      return `Embargoed until ${facts(article.embargoUntil, same, 'a time not given')}`
    case 'no-text':
      return 'No text could be read from the original'
    case 'mojibake':
      return 'Some characters of the original could not be read'
    default:
      return assertNever(flag.name)
  }
}

export type Doubt = {
  readonly field: string
  readonly value: string
  readonly how: string
  readonly percent: number
}

/** The fields that are guesses, with how each was found. */
export function doubts(article: Article): readonly Doubt[] {
  const candidates: readonly (readonly [string, Found<unknown> | null, string])[] = [
    ['headline', article.headline, headlineWords(article)],
    ['summary', article.dek, article.dek?.value ?? ''],
    ['byline', article.bylines, listed(article.bylines?.value ?? [])],
    ['dateline', article.dateline, article.dateline ? datelineWords(article.dateline.value) : ''],
    ['published', article.published, article.published?.value ?? ''],
    ['updated', article.updated, article.updated?.value ?? ''],
    ['page', article.page ?? null, article.page?.value ?? ''],
    ['edition', article.edition ?? null, article.edition?.value ?? ''],
    ['source', article.source, article.source?.value ?? ''],
    ['agency', article.agency, article.agency?.value ?? ''],
    ['embargo', article.embargoUntil, article.embargoUntil?.value ?? '']
  ]
  return candidates.flatMap(([field, found, value]) =>
    found !== null && found.sure < LIKELY
      ? [{ field, value: value || 'none', how: found.how, percent: Math.round(found.sure * 100) }]
      : []
  )
}

/** The facts every citation needs that the original did not give. */
export function unknownFields(article: Article): readonly string[] {
  const { bylines, published, source } = article
  return Object.entries({ byline: bylines, published, source })
    .filter(([, found]) => found === null)
    .map(([name]) => name)
}

export const speakerWords = ({ speaker }: Quote): string =>
  speaker.name ?? speaker.mention ?? 'Speaker unknown'

/** What is known of the speaker, how the words were attributed, and what a person has yet to confirm. */
export function attributionWords(quote: Quote): readonly string[] {
  const { speaker, cue, chain, state, anchor } = quote
  const role = [speaker.role, speaker.affiliation].filter((part) => part !== null).join(', ')
  const printedAs =
    speaker.name !== null && speaker.mention !== null && !speaker.mention.includes(speaker.name)
  return [
    role,
    printedAs ? `printed as “${speaker.mention}”` : '',
    cue === null ? '' : `“${cue}”`,
    chain.length > 0 ? `reported by ${chain.join(', ')}` : '',
    state === 'suggested' ? 'suggested by Cuttings, not yet checked by a person' : '',
    state === 'rejected' ? 'rejected as a quote' : '',
    anchor === 'moved' ? 'place in the text to be confirmed' : '',
    anchor === 'lost' ? 'no longer found in the text' : ''
  ].filter((part) => part !== '')
}

/** The quote inside the marks it was printed with, or curly ones where those were straight or not seen. */
export function quotedWords({ exact, prefix, suffix }: Quote): string {
  const pairs: Readonly<Record<string, string>> = {
    '«': '»',
    '»': '«',
    '„': '“”',
    '‘': '’',
    '「': '」',
    '『': '』'
  }
  const open = prefix.trimEnd().at(-1) ?? ''
  const close = suffix.trimStart().at(0) ?? ''
  if (close !== '' && pairs[open]?.includes(close)) return `${open}${exact}${close}`
  return /^["“«„]/u.test(exact) ? exact : `“${exact}”`
}

/** Offsets are UTF-16 units into the canonical text; see docs/formats/verification.md. */
export const placeWords = ({ start, end, anchor }: Quote): string =>
  anchor === 'lost' ? 'no longer found in the text' : `characters ${start}–${end}`
