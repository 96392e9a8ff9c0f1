import './reader-pane.css'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { highlight } from '#shared/query/highlight.ts'
import { readQuery } from '#shared/query/read-query.ts'
import { keyHandler } from '../ui/key-handler.ts'
import { apply } from '../ui/operations.ts'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { quoteKeys, subjectOf } from '../ui/quote-actions.ts'
import { useView, view } from '../ui/view.ts'
import { articleHits } from './article-hits.ts'
import { ArticleHead } from './article-head.tsx'
import { ArticleText } from './article-text.tsx'
import { FindBar } from './find-bar.tsx'
import { findInText } from './find-in-text.ts'
import { HitBar } from './hit-bar.tsx'
import { makeQuote } from './make-quote.ts'
import { QuoteButton } from './quote-button.tsx'
import { useCurrentHit } from './use-current-hit.ts'
import { useOpenArticle, type OpenArticle } from './use-open-article.ts'
import { useTextSelection } from './use-text-selection.ts'

type Props = { readonly findAsked: number }

/** The reading pane. */
export function ReaderPane({ findAsked }: Props): ReactNode {
  const state = useOpenArticle()
  if (state.kind === 'open') return <Reader open={state} findAsked={findAsked} />
  return (
    <main className="reader" data-pane="reader" aria-label="Reader">
      {state.kind === 'none' ? (
        <EmptyState title="No article chosen">Choose one in the list to read it here.</EmptyState>
      ) : null}
      {state.kind === 'gone' ? <EmptyState title="This article is no longer in the archive" /> : null}
      {state.kind === 'problem' ? (
        <EmptyState title="The article could not be read">{state.message}</EmptyState>
      ) : null}
    </main>
  )
}

function Reader({ open, findAsked }: { readonly open: OpenArticle; readonly findAsked: number }): ReactNode {
  const { article, body, quotes } = open
  const scroll = useRef<HTMLDivElement>(null)
  const activeQuote = useView((state) => state.quoteId)
  const search = useView((state) => state.text)
  const [find, setFind] = useState({ asked: findAsked, shown: false, text: '' })
  if (find.asked !== findAsked) setFind({ ...find, asked: findAsked, shown: true })
  const selected = useTextSelection(scroll, body.text)

  const language = article.language?.value ?? null
  const typed = find.shown ? find.text : ''
  const hits = useMemo(() => {
    const { tree } = readQuery(search)
    return articleHits({ article, body }, (text) =>
      typed ? findInText(text, typed) : highlight(tree, text, language)
    )
  }, [article, body, typed, search, language])
  const { currentHit, step: stepThrough } = useCurrentHit(hits.order, `${article.id} ${typed} ${search}`, {
    // Find shows its first hit at once; the hits of the search wait until they are asked for.
    first: find.shown
  })
  const place = currentHit === null ? null : hits.order.indexOf(currentHit)

  useEffect(() => scroll.current?.scrollTo({ top: 0 }), [article.id])
  useEffect(() => bringIntoView(scroll.current, `[data-hit="${currentHit}"]`), [currentHit, hits])
  useEffect(() => {
    if (activeQuote) bringIntoView(scroll.current, `[data-quotes~="${CSS.escape(activeQuote)}"]`)
  }, [activeQuote, article.id])

  const active = quotes.find((quote) => quote.id === activeQuote)
  const stepQuote = (step: 1 | -1) => (): void => {
    const here = quotes.findIndex((quote) => quote.id === activeQuote)
    const next = quotes[here < 0 ? (step === 1 ? 0 : quotes.length - 1) : here + step]
    if (next) view.set({ quoteId: next.id })
  }
  const quoteSelection = (): void => {
    if (selected) void makeQuote(article.id, selected.span)
  }
  const unplaced = active && active.anchor !== 'exact' ? active : null
  const placeAtSelection = (): void => {
    if (selected && unplaced)
      void apply({ do: 'quotes:place', places: [{ id: unplaced.id, ...selected.span }] }, 'say')
  }
  const onKeyDown = keyHandler(['reader', 'quote'], {
    'make-quote': quoteSelection,
    'next-quote': stepQuote(1),
    'previous-quote': stepQuote(-1),
    ...quoteKeys(active ? [subjectOf(active, article)] : []),
    ...(unplaced && selected ? { 'place-quote': placeAtSelection } : {})
  })

  return (
    <main className="reader" data-pane="reader" aria-label="Reader">
      {find.shown ? (
        <FindBar
          key={find.asked}
          text={find.text}
          total={hits.order.length}
          current={place}
          onText={(text) => setFind({ ...find, text })}
          onStep={stepThrough}
          onClose={() => {
            setFind({ ...find, shown: false })
            scroll.current?.focus()
          }}
        />
      ) : hits.order.length > 0 ? (
        <HitBar total={hits.order.length} current={place} onStep={stepThrough} />
      ) : null}
      <div
        ref={scroll}
        className="reader-scroll"
        data-focus
        tabIndex={0}
        role="document"
        aria-label={article.headline.value}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const mark = event.target instanceof Element ? event.target.closest('[data-quotes]') : null
          const id = mark?.getAttribute('data-quotes')?.split(' ').at(-1)
          if (id) view.set({ quoteId: id })
        }}
      >
        <article key={article.id} lang={article.language?.value}>
          <ArticleHead article={article} hits={hits} currentHit={currentHit} />
          <ArticleText
            body={body}
            quotes={quotes}
            hits={hits}
            currentHit={currentHit}
            activeQuote={activeQuote}
          />
        </article>
      </div>
      {selected ? (
        <QuoteButton
          at={selected.place}
          onMake={quoteSelection}
          {...(unplaced ? { onPlace: placeAtSelection } : {})}
        />
      ) : null}
    </main>
  )
}

// Not scrollIntoView: that would also scroll panes around the box which are only clipped.
function bringIntoView(box: HTMLElement | null, selector: string): void {
  const target = box?.querySelector(selector)
  if (!box || !target) return
  const place = target.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  if (place.top < frame.top + 40 || place.bottom > frame.bottom - 40)
    box.scrollBy({ top: place.top - frame.top - (frame.height - place.height) / 2 })
}
