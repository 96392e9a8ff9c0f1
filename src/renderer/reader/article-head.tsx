import './article-head.css'
import type { ReactNode } from 'react'
import type { Article } from '#shared/article/article.ts'
import { longFlag } from '../ui/flags.ts'
import { formatWhen, isLikely, plural, shortFileName } from '../ui/format.ts'
import type { ArticleHits } from './article-hits.ts'
import { MarkedHits } from './marked-hits.tsx'

type Props = {
  readonly article: Article
  readonly hits: ArticleHits
  readonly currentHit: string | null
}

/** Source, date, length and file over the headline; byline and warnings under it. What is not known is said. */
export function ArticleHead({ article, hits, currentHit }: Props): ReactNode {
  const { source, agency, published, headline, dek, bylines, dateline } = article
  const from = source ?? agency
  const place = dateline?.value.place
  return (
    <header className="article-head">
      <div className="kicker">
        <span>{from ? `${isLikely(from) ? 'likely ' : ''}${from.value}` : 'source unknown'}</span>
        <span>
          {published
            ? `${isLikely(published) ? 'likely ' : ''}${formatWhen(published.value)}`
            : 'date unknown'}
        </span>
        <span>{plural(article.words, 'word')}</span>
        <span title={article.original.path}>{shortFileName(article.original.fileName)}</span>
      </div>
      <h1 dir="auto">
        {headline.value ? (
          <MarkedHits text={headline.value} hits={hits.headline} part="headline" current={currentHit} />
        ) : (
          'Headline unknown'
        )}
      </h1>
      {dek ? (
        <p className="dek" dir="auto">
          <MarkedHits text={dek.value} hits={hits.dek} part="dek" current={currentHit} />
        </p>
      ) : null}
      <div className="byline">
        <span dir="auto">
          {bylines && bylines.value.length > 0 ? `By ${bylines.value.join(', ')}` : 'No byline'}
        </span>
        {place ? <span className="dateline">{place}</span> : null}
        {article.trashed ? <span className="flag">in the trash</span> : null}
        {article.flags.map((flag) => (
          <span key={flag.name} className="flag" title={flag.evidence.join('\n')}>
            {longFlag(flag.name)}
          </span>
        ))}
      </div>
    </header>
  )
}
