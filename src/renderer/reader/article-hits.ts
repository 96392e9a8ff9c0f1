import type { Article, Body } from '#shared/article/article.ts'
import type { Hit } from '#shared/query/highlight.ts'

/** The hits of one article by where they stand, and all of them in the order of reading. */
export type ArticleHits = {
  readonly headline: readonly Hit[]
  readonly dek: readonly Hit[]
  readonly text: readonly Hit[]
  /** In step with the captions. */
  readonly captions: readonly (readonly Hit[])[]
  /** Each hit's key, see `hitKey`. */
  readonly order: readonly string[]
}

/** What a hit is called in the page: the part it stands in and its number there. */
export const hitKey = (part: string, number: number): string => `${part}-${number}`

type Read = {
  readonly article: Pick<Article, 'headline' | 'dek'>
  readonly body: Pick<Body, 'text' | 'blocks' | 'captions'>
}

/** Finds in headline, dek, text and captions, and puts the hits in the order in which they stand on the page. */
export function articleHits({ article, body }: Read, find: (text: string) => readonly Hit[]): ArticleHits {
  const headline = find(article.headline.value)
  const dek = find(article.dek?.value ?? '')
  const text = find(body.text)
  const captions = body.captions.map((caption) => find(caption.text))
  const keys = (part: string, hits: readonly Hit[]): string[] => hits.map((_, number) => hitKey(part, number))
  const captionsAfter = (index: number): string[] =>
    body.captions.flatMap(({ after }, at) =>
      after === index ? keys(`caption-${at}`, captions[at] ?? []) : []
    )
  const inText = body.blocks.flatMap((block, index) => {
    const own = text.flatMap(([start], number) =>
      start >= block.start && start < block.end ? [hitKey('text', number)] : []
    )
    return [...own, ...captionsAfter(index)]
  })
  const order = [...keys('headline', headline), ...keys('dek', dek), ...captionsAfter(-1), ...inText]
  return { headline, dek, text, captions, order }
}

/** The next or the one before, round and round; from nowhere to the first or the last. Null where there is none. */
export function stepIn(order: readonly string[], current: string | null, step: 1 | -1): string | null {
  const here = current === null ? -1 : order.indexOf(current)
  const from = here < 0 && step === -1 ? 0 : here
  return order[(from + step + order.length) % order.length] ?? null
}
