import { isNamed } from '#shared/quotes/is-named.ts'
import type { Archive } from '../archive.ts'
import { rowsById } from '../facets/facet-columns.ts'
import { peopleOf } from '../people/people.ts'

/** The code of a speaker that was not found. */
export const UNKNOWN = 0xffffffff

/** The quotes of all articles that were not rejected, as numbers: to count 300,000 of them takes milliseconds. */
export type QuoteColumns = {
  /** Speakers under the name they are listed by; a quote names its own by the place here, or is UNKNOWN. */
  readonly speakers: readonly string[]
  /** 1 for a speaker that goes by a name. */
  readonly named: Uint8Array
  /** The quotes of the article in row r are those from starts[r] to starts[r + 1] - 1. */
  readonly starts: Uint32Array
  readonly codes: Uint32Array
  /** 1 for a quote that a person accepted or edited. */
  readonly kept: Uint8Array
  /** By article: 1 where all quotes come from one speaker; where there are quotes without a speaker nobody can know. */
  readonly singleSource: Uint8Array
  /** By article: 1 where a speaker is only described. */
  readonly hasUnnamed: Uint8Array
}

/** Kept until a quote, a person or an article changes. */
export const quoteColumns = (archive: Archive): Promise<QuoteColumns> =>
  archive.memo.get('quote columns', ['members', 'quotes', 'decisions', 'people'], async () => {
    const { articles, quotes } = archive.listings
    const people = await peopleOf(archive)
    const rowOf = await rowsById(archive)
    const standing = quotes.all().filter(({ state }) => state !== 'rejected')

    const starts = new Uint32Array(articles.size + 1)
    for (const { articleId } of standing) add(starts, (rowOf[articleId] ?? 0) + 1)
    for (let row = 0; row < articles.size; row++)
      starts[row + 1] = (starts[row] ?? 0) + (starts[row + 1] ?? 0)

    const codeOfName = new Map<string, number>()
    const codeOfSpelling = new Map<string, number>()
    const codeOf = (spelling: string): number => {
      const known = codeOfSpelling.get(spelling)
      if (known !== undefined) return known
      const name = people.nameOf(spelling)
      const code = codeOfName.get(name) ?? codeOfName.size
      codeOfName.set(name, code)
      codeOfSpelling.set(spelling, code)
      return code
    }
    const next = starts.slice()
    const codes = new Uint32Array(standing.length)
    const kept = new Uint8Array(standing.length)
    for (const { articleId, speaker, state } of standing) {
      const at = add(next, rowOf[articleId] ?? 0)
      codes[at] = speaker === null ? UNKNOWN : codeOf(speaker)
      kept[at] = state === 'suggested' ? 0 : 1
    }
    const speakers = [...codeOfName.keys()]
    const named = Uint8Array.from(speakers, (name) => (isNamed(name) ? 1 : 0))
    return { speakers, named, starts, codes, kept, ...judgeArticles({ starts, codes, named }) }
  })

/** Adds one; answers with what was there. */
function add(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0
  counts[at] = before + 1
  return before
}

function judgeArticles({
  starts,
  codes,
  named
}: Pick<QuoteColumns, 'starts' | 'codes' | 'named'>): Pick<QuoteColumns, 'singleSource' | 'hasUnnamed'> {
  const singleSource = new Uint8Array(starts.length - 1)
  const hasUnnamed = new Uint8Array(starts.length - 1)
  for (let row = 0; row < singleSource.length; row++) {
    const from = starts[row] ?? 0
    const to = starts[row + 1] ?? 0
    const first = codes[from]
    let single = to > from && first !== UNKNOWN
    for (let at = from; at < to; at++) {
      const code = codes[at] ?? UNKNOWN
      if (code !== first) single = false
      if (code !== UNKNOWN && named[code] === 0) hasUnnamed[row] = 1
    }
    singleSource[row] = single ? 1 : 0
  }
  return { singleSource, hasUnnamed }
}
