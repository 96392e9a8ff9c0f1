import './article-table.css'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { ArticleRow } from '#shared/article/article.ts'
import type { Tag } from '#shared/collections/collection.ts'
import type { SortKey } from '#shared/query/list-query.ts'
import { shortFlag } from '../ui/flags.ts'
import { formatCount, formatMoment, formatWhen, shortFileName } from '../ui/format.ts'
import { Highlighted } from '../ui/highlighted.tsx'
import { RowTags } from '../ui/row-tags.tsx'
import { sortBy, type Sort } from '../ui/view.ts'

export const TABLE_ROW_HEIGHT = 30

type Column = { readonly key: SortKey; readonly label: string; readonly number?: true }
const columns: readonly Column[] = [
  { key: 'headline', label: 'Headline' },
  { key: 'source', label: 'Source' },
  { key: 'byline', label: 'Byline' },
  { key: 'published', label: 'Published' },
  { key: 'imported', label: 'Imported' },
  { key: 'words', label: 'Words', number: true },
  { key: 'quotes', label: 'Quotes', number: true },
  { key: 'file', label: 'File' }
]

export function ArticleTableHead({ sort }: { readonly sort: Sort }): ReactNode {
  return (
    <div className="table-head table-columns" role="row" aria-rowindex={1}>
      {columns.map(({ key, label, number }) => (
        <div
          key={key}
          role="columnheader"
          aria-sort={sort.by === key ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          className={number ? 'is-number' : ''}
        >
          <button type="button" onClick={() => sortBy(key)}>
            {label}
            {sort.by === key ? (
              sort.descending ? (
                <ArrowDown size={12} aria-hidden />
              ) : (
                <ArrowUp size={12} aria-hidden />
              )
            ) : null}
          </button>
        </div>
      ))}
    </div>
  )
}

type Props = {
  readonly row: ArticleRow | undefined
  readonly search: string
  readonly tags: ReadonlyMap<string, Tag>
}

export const ArticleTableRow = memo(function ArticleTableRow({ row, search, tags }: Props): ReactNode {
  if (!row) {
    return (
      <div className="table-row table-columns" aria-hidden="true">
        <div className="skeleton skeleton-line" />
      </div>
    )
  }
  const unknown = <span className="is-unknown">unknown</span>
  return (
    <div className="table-row table-columns" role="presentation">
      <div role="gridcell" className="table-headline" dir="auto" title={row.headline}>
        <RowTags ids={row.tags} tags={tags} />
        <b>
          <Highlighted text={row.headline || 'Headline unknown'} search={search} language={row.language} />
        </b>
        {row.flags.map((flag) => (
          <span key={flag} className="flag">
            {shortFlag(flag)}
          </span>
        ))}
      </div>
      <div role="gridcell">{row.source ?? row.agency ?? unknown}</div>
      <div role="gridcell">{row.bylines.length > 0 ? row.bylines.join(', ') : '–'}</div>
      <div role="gridcell">{row.published ? formatWhen(row.published.slice(0, 10)) : unknown}</div>
      <div role="gridcell">{formatMoment(row.imported)}</div>
      <div role="gridcell" className="is-number">
        {formatCount(row.words)}
      </div>
      <div role="gridcell" className="is-number">
        {formatCount(row.quoteCount)}
      </div>
      <div role="gridcell" title={row.fileName}>
        {shortFileName(row.fileName)}
      </div>
    </div>
  )
})
