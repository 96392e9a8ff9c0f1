import type { ReactNode } from 'react'
import type { Hit } from '#shared/query/highlight.ts'
import { hitKey } from './article-hits.ts'

type Props = {
  readonly text: string
  readonly hits: readonly Hit[]
  /** The part of the article, as in the hits' keys. */
  readonly part: string
  readonly current: string | null
}

/** A headline or caption with its hits marked. */
export function MarkedHits({ text, hits, part, current }: Props): ReactNode {
  if (hits.length === 0) return text
  const pieces: ReactNode[] = []
  let at = 0
  hits.forEach(([start, end], number) => {
    const key = hitKey(part, number)
    pieces.push(
      text.slice(at, start),
      <mark key={key} data-hit={key} className={key === current ? 'hit hit-now' : 'hit'}>
        {text.slice(start, end)}
      </mark>
    )
    at = end
  })
  pieces.push(text.slice(at))
  return pieces
}
