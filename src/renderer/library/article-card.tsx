import './article-card.css'
import { memo, type ReactNode } from 'react'
import type { ArticleRow } from '#shared/article/article.ts'
import type { Tag } from '#shared/collections/collection.ts'
import { shortFlag } from '../ui/flags.ts'
import { formatWhen, plural } from '../ui/format.ts'
import { Highlighted } from '../ui/highlighted.tsx'
import { RowTags } from '../ui/row-tags.tsx'

type Props = {
  readonly row: ArticleRow | undefined
  readonly search: string
  readonly tags: ReadonlyMap<string, Tag>
}

export const CARD_HEIGHT = 108

/** One row of the list: headline, the first words, and what a reader wants to know before opening it. */
export const ArticleCard = memo(function ArticleCard({ row, search, tags }: Props): ReactNode {
  if (!row) return <SkeletonCard />
  return (
    <div className="article-card" lang={row.language ?? undefined} dir="auto">
      <div className="article-card-words">
        <h3>
          {row.headline ? (
            <Highlighted text={row.headline} search={search} language={row.language} />
          ) : (
            'Headline unknown'
          )}
        </h3>
        <p>
          <Highlighted text={row.snippet} search={search} language={row.language} />
        </p>
      </div>
      <div className="article-card-meta">
        <span className="article-card-facts">
          {[
            row.source ?? row.agency ?? 'source unknown',
            row.published ? formatWhen(row.published.slice(0, 10)) : 'date unknown',
            plural(row.quoteCount, 'quote')
          ].join(' · ')}
        </span>
        <RowTags ids={row.tags} tags={tags} />
        {row.flags.map((flag) => (
          <span key={flag} className="flag">
            {shortFlag(flag)}
          </span>
        ))}
      </div>
    </div>
  )
})

function SkeletonCard(): ReactNode {
  return (
    <div className="article-card" aria-hidden="true">
      <div className="skeleton skeleton-headline" />
      <div className="skeleton skeleton-line" />
      <div className="skeleton skeleton-short" />
    </div>
  )
}
