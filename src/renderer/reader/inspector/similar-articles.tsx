import type { ReactNode } from 'react'
import type { LikeArticle, OtherCopy } from '#shared/query/similar.ts'
import { formatWhen } from '../../ui/format.ts'
import { useArchive } from '../../ui/use-archive.ts'
import { openArticle } from '../../ui/view.ts'

const FEW = 5

const kindWords: Readonly<Record<OtherCopy['kind'], string>> = {
  same: 'the same text',
  shorter: 'a shorter copy',
  longer: 'a longer copy',
  version: 'another version'
}

/** Other copies of the story in the archive, and articles like it. */
export function SimilarArticles({ articleId }: { readonly articleId: number }): ReactNode {
  const { data } = useArchive('articles:similar', { id: articleId })
  if (!data || (data.copies.length === 0 && data.like.length === 0)) return null
  return (
    <>
      {data.copies.length > 0 ? (
        <section aria-label="Other copies of this story">
          <h2 className="pane-title">Other copies of this story</h2>
          <ul className="similar">
            {data.copies.map((copy) => (
              <Entry key={copy.articleId} article={copy} about={kindWords[copy.kind]} />
            ))}
          </ul>
        </section>
      ) : null}
      {data.like.length > 0 ? (
        <section aria-label="More like this">
          <h2 className="pane-title">More like this</h2>
          <ul className="similar">
            {data.like.slice(0, FEW).map((article) => (
              <Entry key={article.articleId} article={article} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Entry({ article, about }: { readonly article: LikeArticle; readonly about?: string }): ReactNode {
  const { articleId, headline, source, published } = article
  const facts = [about, source, published ? formatWhen(published.slice(0, 10)) : null].filter(Boolean)
  return (
    <li>
      <button type="button" onClick={() => openArticle(articleId)}>
        <span dir="auto">{headline}</span>
        <small>{facts.join(' · ')}</small>
      </button>
    </li>
  )
}
