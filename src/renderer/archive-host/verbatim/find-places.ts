import type { Article, Body } from '#shared/article/article.ts'
import { compareQuote, type Comparison } from '#shared/verbatim/compare-quote.ts'
import type { SourcePlace } from '#shared/verbatim/verbatim-result.ts'
import type { Archive } from '../archive.ts'
import { findCandidates } from './find-candidates.ts'

export type FoundPlace = { readonly place: SourcePlace; readonly marked: boolean }

const MOST_CANDIDATES = 40
/** Share of the quote's words below which a place has merely a few words in common. */
const LEAST_LIKENESS = 0.2

/** Places in the archive's articles that have words of the quote, the most alike first; nothing from the trash. */
export async function findPlaces(archive: Archive, quote: string): Promise<readonly FoundPlace[]> {
  const ids = [...(await findCandidates(archive, quote, MOST_CANDIDATES))]
  const [articles, bodies] = await Promise.all([
    archive.db.articles.bulkGet(ids),
    archive.db.bodies.bulkGet(ids)
  ])
  const found = articles.flatMap((article, at) => {
    const body = bodies[at]
    return article && body ? placesIn(article, body, quote) : []
  })
  return found.sort((a, b) => b.place.likeness - a.place.likeness || rank(a) - rank(b) || byDate(a, b))
}

const order = ['exact', 'marks-differ', 'words-changed'] as const
const rank = ({ place }: FoundPlace): number => order.indexOf(place.verdict)

/** The earliest first, unknown dates last. */
export const byDate = (a: FoundPlace, b: FoundPlace): number => {
  const [first, second] = [a.place.published ?? '\uffff', b.place.published ?? '\uffff']
  return first < second ? -1 : first > second ? 1 : a.place.articleId - b.place.articleId
}

function placesIn(article: Article, body: Body, quote: string): readonly FoundPlace[] {
  const texts: readonly (readonly [SourcePlace['where'], string])[] = [
    ['text', body.text],
    ['headline', article.headline.value],
    ...body.captions.map(({ text }) => ['caption', text] as const)
  ]
  return texts.flatMap(([where, text]) =>
    compareQuote(quote, text)
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .map((comparison) => placed(article, where, comparison))
  )
}

function placed(article: Article, where: SourcePlace['where'], comparison: Comparison): FoundPlace {
  const { start, end, found, verdict, likeness, redline, marked } = comparison
  const { id, headline, source, published } = article
  return {
    marked,
    place: {
      articleId: id,
      headline: headline.value,
      source: source?.value ?? null,
      published: published?.value ?? null,
      ...{ where, start, end, found, verdict, likeness, redline }
    }
  }
}
