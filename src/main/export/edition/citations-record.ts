import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Edition, Source } from './edition.ts'
import { headlineWords } from './wording.ts'

/** Raised when a field changes its meaning; readers must refuse numbers they do not know. */
const CITATIONS_VERSION = 1

const CitedQuote = z.object({
  number: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int(),
  end: z.int(),
  kind: z.string(),
  speaker: z.string().nullable(),
  mention: z.string().nullable(),
  cue: z.string().nullable(),
  chain: z.array(z.string()).readonly(),
  state: z.string(),
  anchor: z.string()
})

const CitedSource = z.object({
  number: z.int(),
  headline: z.string(),
  source: z.string().nullable(),
  published: z.string().nullable(),
  /** In print; absent where it is not known. */
  page: z.string().optional(),
  edition: z.string().optional(),
  url: z.string().nullable(),
  flags: z.array(z.string()),
  original: z.object({ file_name: z.string(), bytes: z.int(), sha256: z.string(), part: z.int() }),
  text_sha256: z.string().nullable(),
  quotes: z.array(CitedQuote)
})

/** The machine-readable half of an export's citations; every field is described in docs/formats/verification.md. */
export const CitationsRecord = z.object({
  cuttings_citations: z.literal(CITATIONS_VERSION),
  cuttings_version: z.string(),
  title: z.string(),
  exported: z.string(),
  sources: z.array(CitedSource)
})
export type CitationsRecord = z.infer<typeof CitationsRecord>

export function citationsRecord(edition: Edition, sources = edition.sources): CitationsRecord {
  return {
    cuttings_citations: CITATIONS_VERSION,
    cuttings_version: edition.version,
    title: edition.title,
    exported: edition.made.toISOString(),
    sources: sources.map(citedSource)
  }
}

function citedSource({ number, article, body, citations }: Source): z.infer<typeof CitedSource> {
  const { fileName, bytes, sha256, part } = article.original
  return {
    number,
    headline: headlineWords(article),
    source: article.source?.value ?? null,
    published: article.published?.value ?? null,
    ...(article.page ? { page: article.page.value } : {}),
    ...(article.edition ? { edition: article.edition.value } : {}),
    url: article.url?.value ?? null,
    flags: article.flags.map(({ name }) => name),
    original: { file_name: fileName, bytes, sha256, part },
    text_sha256: body === null ? null : textHash(body.text),
    quotes: citations.map(({ number, quote: { speaker, ...quote } }) => ({
      number,
      exact: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      start: quote.start,
      end: quote.end,
      kind: quote.kind,
      speaker: speaker.name,
      mention: speaker.mention,
      cue: quote.cue,
      chain: quote.chain,
      state: quote.state,
      anchor: quote.anchor
    }))
  }
}

/** SHA-256 of the canonical text as UTF-8, lower-case hex. */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
