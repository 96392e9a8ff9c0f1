import type { Draft } from '#shared/article/draft.ts'
import { agenciesMentioned } from '../parse/copy/agencies.ts'
import type { ParseProblem } from '../parse/parse-problem.ts'
import { quoteLine } from './quote-line.ts'

/** One article as `parse` prints it; see docs/formats/command-line.md. Offsets are UTF-16 into `text`. */
export function articleLine(file: string, draft: Draft): Record<string, unknown> {
  return {
    file,
    part: draft.part,
    ok: true,
    headline: draft.headline.value,
    dek: draft.dek?.value ?? null,
    byline: draft.bylines?.value ?? [],
    dateline: draft.dateline?.value ?? null,
    published: draft.published?.value ?? null,
    updated: draft.updated?.value ?? null,
    eventDate: draft.eventDate?.value ?? null,
    embargoUntil: draft.embargoUntil?.value ?? null,
    source: draft.source?.value ?? null,
    agency: draft.agency?.value ?? null,
    agenciesMentioned: agenciesMentioned(wordsOf(draft)),
    section: draft.section?.value ?? null,
    page: draft.page?.value ?? null,
    edition: draft.edition?.value ?? null,
    slug: draft.slug?.value ?? null,
    language: draft.language?.value ?? null,
    url: draft.url?.value ?? null,
    rights: draft.rights?.value ?? null,
    keywords: draft.keywords,
    people: draft.names?.people ?? [],
    places: draft.names?.places ?? [],
    organisations: draft.names?.organisations ?? [],
    words: draft.words,
    format: draft.format,
    truncated: draft.flags.some((flag) => flag.name === 'truncated'),
    flags: draft.flags,
    text: draft.text,
    blocks: draft.blocks,
    captions: draft.captions,
    quotes: draft.quotes.map(quoteLine),
    error: null
  }
}

/** A file that gave no article, with the same keys. */
export function problemLine(
  file: string,
  { code, message }: ParseProblem | { code: string; message: string }
): Record<string, unknown> {
  const nothing = Object.fromEntries(
    [
      'headline',
      'dek',
      'dateline',
      'published',
      'updated',
      'eventDate',
      'embargoUntil',
      'source',
      'agency'
    ].map((key) => [key, null])
  )
  const lists = {
    byline: [],
    agenciesMentioned: [],
    keywords: [],
    people: [],
    places: [],
    organisations: [],
    flags: [],
    blocks: [],
    captions: [],
    quotes: []
  }
  const rest = {
    section: null,
    page: null,
    edition: null,
    slug: null,
    language: null,
    url: null,
    rights: null,
    words: 0,
    format: null,
    text: null
  }
  return {
    file,
    part: 0,
    ok: false,
    ...nothing,
    ...rest,
    ...lists,
    truncated: false,
    error: { code, message }
  }
}

const wordsOf = (draft: Draft): string =>
  [draft.text, ...draft.captions.map(({ text, credit }) => `${text} ${credit ?? ''}`)].join('\n')
