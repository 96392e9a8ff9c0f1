import './inspector.css'
import type { ReactNode } from 'react'
import { useOpenArticle } from '../use-open-article.ts'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleNames } from './article-names.tsx'
import { ArticleNote } from './article-note.tsx'
import { ArticleTags } from './article-tags.tsx'
import { OriginalFacts } from './original-facts.tsx'
import { SimilarArticles } from './similar-articles.tsx'
import { QuoteCards } from './quote-cards.tsx'

/** Beside the text: its quotes, what is known of it and how, and what people added. */
export function Inspector(): ReactNode {
  const state = useOpenArticle()
  return (
    <aside className="inspector" aria-label="Inspector" data-pane="inspector">
      {state.kind === 'open' ? (
        <>
          <QuoteCards article={state.article} quotes={state.quotes} />
          <ArticleFacts article={state.article} captions={state.body.captions} />
          <ArticleNames article={state.article} />
          <ArticleTags article={state.article} />
          <ArticleNote key={state.article.id} article={state.article} />
          <SimilarArticles articleId={state.article.id} />
          <OriginalFacts article={state.article} />
        </>
      ) : null}
    </aside>
  )
}
