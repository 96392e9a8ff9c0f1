import { stringify } from 'yaml'
import type { Article } from '#shared/article/article.ts'
import { textHash } from '../edition/citations-record.ts'
import type { Edition, StoryEntry } from '../edition/edition.ts'
import { doubts, headlineWords, unknownFields } from '../edition/wording.ts'

/** The version of the layout described in docs/formats/markdown-export.md. */
const FORMAT_VERSION = 1

export function storyFrontMatter({ source: { article, body }, tags }: StoryEntry, edition: Edition): string {
  const { original } = article
  return frontMatter({
    headline: headlineWords(article),
    byline: article.bylines?.value,
    source: article.source?.value,
    agency: article.agency?.value,
    published: article.published?.value,
    updated: article.updated?.value,
    page: article.page?.value,
    edition: article.edition?.value,
    url: article.url?.value,
    tags: tags.map(tagForObsidian),
    flags: article.flags.map(({ name }) => name),
    unknown: unknownFields(article),
    doubtful: doubtWords(article),
    original_file: original.fileName,
    original_part: original.part > 0 ? original.part : undefined,
    original_sha256: original.sha256,
    text_sha256: body === null ? undefined : textHash(body.text),
    collection: edition.title,
    ...imprint(edition)
  })
}

export function editionFrontMatter(edition: Edition): string {
  return frontMatter({
    title: edition.title,
    stories: edition.stories,
    quotes: edition.citations.length,
    from: edition.from ?? undefined,
    to: edition.to ?? undefined,
    ...imprint(edition)
  })
}

const imprint = ({ made, version }: Edition): Readonly<Record<string, unknown>> => ({
  exported: made.toISOString(),
  cuttings_version: version,
  cuttings_export: FORMAT_VERSION
})

const doubtWords = (article: Article): readonly string[] =>
  doubts(article).map(({ field, value, how, percent }) => `${field}: ${value} (likely, ${percent} %: ${how})`)

/** Obsidian refuses tags with blanks and other punctuation, and those of digits alone. */
function tagForObsidian(tag: string): string {
  const safe = tag
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return /^\d*$/.test(safe) ? `_${safe}` : safe
}

/**
 * Unknown fields and empty lists are left out: Obsidian would show them as filled in with nothing, and Pandoc's
 * templates take any value for a known one. Strings that YAML 1.1 reads as something else (`no`, `12:30`) are quoted.
 */
function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
  )
  const yaml = stringify(Object.fromEntries(known), { lineWidth: 0, compat: 'yaml-1.1', blockQuote: false })
  return `---\n${yaml}---`
}
