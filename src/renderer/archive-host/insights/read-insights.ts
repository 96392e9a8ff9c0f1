import type { Insights, SourceFacts, VoiceCount } from '#shared/insights/insights.ts'
import type { ListQuery } from '#shared/query/list-query.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Archive } from '../archive.ts'
import { columnOf } from '../facets/facet-columns.ts'
import { rowsOfList } from '../facets/rows-of-list.ts'
import { quoteColumns } from './quote-columns.ts'
import { type Counted, rowsQuoting, spread, tally, type SourceSum, type Tally } from './tally.ts'
import { voicesOverTime } from './voices-over-time.ts'

const SPEAKERS = 10
const SOURCES_ACROSS = 8
const SOURCES_DOWN = 15

/** Who speaks in the articles of a list; see Insights for what counts. */
export async function readInsights(
  archive: Archive,
  query: ListQuery,
  keptOnly: boolean
): Promise<Result<Insights>> {
  const rows = await rowsOfList(archive, query)
  if (!rows.ok) return rows
  const [columns, sources, months, years, flags] = await Promise.all([
    quoteColumns(archive),
    columnOf(archive, 'source'),
    columnOf(archive, 'month'),
    columnOf(archive, 'year'),
    columnOf(archive, 'flag')
  ])
  const counted: Counted = { rows: rows.value, columns, sources, months, years, flags, keptOnly }
  const sums = tally(counted)
  const speakers = largest(sums.quotesBy, SPEAKERS, (code) => columns.named[code] === 1)
  const unnamed = largest(sums.quotesBy, SPEAKERS, (code) => columns.named[code] === 0)
  const quoting = rowsQuoting(counted, speakers.codes)
  const voice = (code: number): VoiceCount => ({
    name: columns.speakers[code] ?? '',
    quotes: sums.quotesBy[code] ?? 0,
    articles: sums.articlesBy[code] ?? 0
  })
  return ok({
    articles: rows.value.length,
    quotes: sums.quotes,
    unknown: sums.unknown,
    total: sourceFacts(null, (sum) => sums.bySource[sum].reduce((all, one) => all + one, 0)),
    speakers: { distinct: speakers.distinct, most: speakers.codes.map(voice) },
    unnamed: { distinct: unnamed.distinct, most: unnamed.codes.map(voice) },
    matrix: matrixOf(counted, quoting),
    voices: voicesOverTime(counted, speakers.codes, quoting),
    sources: sourcesOf(counted, sums)
  })
}

/** Who is quoted by which source: the speakers against the named sources that quote them most. */
function matrixOf({ sources }: Counted, quoting: readonly (readonly number[])[]): Insights['matrix'] {
  const all = quoting.map((rows) => spread(sources, rows))
  const sums = Uint32Array.from(sources.values, (_, source) =>
    all.reduce((sum, line) => sum + (line[source] ?? 0), 0)
  )
  const across = largest(sums, SOURCES_ACROSS, () => true).codes
  return {
    sources: across.map((source) => sources.values[source] ?? ''),
    counts: all.map((line) => across.map((source) => line[source] ?? 0))
  }
}

function sourcesOf({ sources }: Counted, { bySource }: Tally): Insights['sources'] {
  const { codes, distinct } = largest(bySource.articles, SOURCES_DOWN, () => true)
  const most = codes.map((code) =>
    sourceFacts(sources.values[code] ?? null, (sum) => bySource[sum][code] ?? 0)
  )
  return { distinct, most }
}

const sourceFacts = (name: string | null, sumOf: (sum: SourceSum) => number): SourceFacts => ({
  name,
  articles: sumOf('articles'),
  truncated: sumOf('truncated'),
  corrected: sumOf('corrected'),
  quoted: sumOf('quoted'),
  singleSource: sumOf('singleSource'),
  attributed: sumOf('attributed'),
  unnamed: sumOf('unnamed')
})

/** The places of the largest counts, and how many have any at all. Equals stand in the order of the column. */
function largest(
  counts: Uint32Array,
  most: number,
  belongs: (code: number) => boolean
): { readonly codes: readonly number[]; readonly distinct: number } {
  const codes: number[] = []
  counts.forEach((count, code) => {
    if (count > 0 && belongs(code)) codes.push(code)
  })
  codes.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
  return { codes: codes.slice(0, most), distinct: codes.length }
}
