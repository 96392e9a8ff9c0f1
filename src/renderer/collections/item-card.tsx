import './item-card.css'
import { memo, type ReactNode } from 'react'
import type { ArticleRow } from '#shared/article/article.ts'
import type { Tag } from '#shared/collections/collection.ts'
import { speakerWords } from '../ui/citation.ts'
import { shortFlag } from '../ui/flags.ts'
import { formatWhen, plural } from '../ui/format.ts'
import { underName, useSpeakerNames } from '../ui/speaker-names.ts'
import { RowTags } from '../ui/row-tags.tsx'
import type { ItemRow } from './use-collection-items.ts'

/** Before it is measured. */
export const ITEM_HEIGHT = 84

type Props = { readonly row: ItemRow | undefined; readonly tags: ReadonlyMap<string, Tag> }

/** One place of a collection: a story, or a quote with who said it and where; and what it is here for. */
export const ItemCard = memo(function ItemCard({ row, tags }: Props): ReactNode {
  const nameOf = useSpeakerNames()
  if (!row) return <div className="item-card item-wait" aria-hidden="true" />
  const { item, article, quote } = row
  const headline = article.headline || 'Headline unknown'
  return (
    <div className={`item-card ${quote ? 'item-quote' : ''}`} lang={article.language ?? undefined}>
      {quote ? (
        <>
          <blockquote dir="auto">{quote.exact}</blockquote>
          <p className="item-who" dir="auto">
            {speakerWords(underName(quote, nameOf).speaker)}
          </p>
          <p className="item-facts" dir="auto">
            “{headline}”, {printed(article).join(', ')}
            <RowTags ids={quote.tags} tags={tags} />
          </p>
        </>
      ) : (
        <>
          <h3 dir="auto">{headline}</h3>
          <p className="item-facts">
            {[...printed(article), plural(article.quoteCount, 'quote')].join(' · ')}
            <RowTags ids={article.tags} tags={tags} />
            {article.flags.map((flag) => (
              <span key={flag} className="flag">
                {shortFlag(flag)}
              </span>
            ))}
          </p>
        </>
      )}
      {item.note ? (
        <p className="item-note" dir="auto">
          {item.note}
        </p>
      ) : null}
    </div>
  )
})

const printed = ({ source, agency, published }: ArticleRow): readonly string[] => [
  source ?? agency ?? 'source unknown',
  published ? formatWhen(published.slice(0, 10)) : 'date unknown'
]
