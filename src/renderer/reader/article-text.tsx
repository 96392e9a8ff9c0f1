import './article-text.css'
import { memo, type ReactNode } from 'react'
import type { Body } from '#shared/article/article.ts'
import type { Block, Caption } from '#shared/article/draft.ts'
import type { Quote } from '#shared/quotes/quote.ts'
import { formatWhen } from '../ui/format.ts'
import { type ArticleHits, hitKey } from './article-hits.ts'
import { MarkedHits } from './marked-hits.tsx'
import { segmentBlock, withMarks, type QuoteSpan, type Segment } from './segments.ts'

type Props = {
  readonly body: Body
  readonly quotes: readonly Quote[]
  readonly hits: ArticleHits
  readonly currentHit: string | null
  readonly activeQuote: string | null
}

/** The story: its blocks typeset, captions where they stood, quotes and hits marked. */
export const ArticleText = memo(function ArticleText(props: Props): ReactNode {
  const { body, quotes, hits, currentHit } = props
  const known = new Map(quotes.map((quote) => [quote.id, quote]))
  const spans: readonly QuoteSpan[] = quotes
    .filter((quote) => quote.state !== 'rejected' && quote.anchor !== 'lost')
    .map(({ id, start, end }) => withMarks(body.text, { id, start, end }))
  const words = (block: Block): ReactNode =>
    segmentBlock(block, spans, hits.text).map((segment) => (
      <Piece
        key={segment.start}
        text={body.text.slice(segment.start, segment.end)}
        segment={segment}
        quotes={segment.quotes.flatMap((id) => known.get(id) ?? [])}
        isCurrentHit={segment.hit !== null && hitKey('text', segment.hit) === currentHit}
        isActive={props.activeQuote !== null && segment.quotes.includes(props.activeQuote)}
      />
    ))
  const captionsAfter = (index: number): ReactNode =>
    body.captions.map((caption, place) =>
      caption.after === index ? (
        <Figure key={`c${place}`} caption={caption}>
          <MarkedHits
            text={caption.text}
            hits={hits.captions[place] ?? []}
            part={`caption-${place}`}
            current={currentHit}
          />
        </Figure>
      ) : null
    )

  return (
    <div className="article-text">
      {captionsAfter(-1)}
      {groups(body.blocks).map(({ first, blocks }) => (
        <Group
          key={first}
          blocks={blocks}
          words={words}
          after={blocks.map((_, step) => captionsAfter(first + step))}
        />
      ))}
    </div>
  )
})

type GroupOf = { readonly first: number; readonly blocks: readonly Block[] }

/** List items that follow each other make one list. */
function groups(blocks: readonly Block[]): GroupOf[] {
  const made: { first: number; blocks: Block[] }[] = []
  blocks.forEach((block, index) => {
    const open = made.at(-1)
    if (block.kind === 'list-item' && open?.blocks[0]?.kind === 'list-item') open.blocks.push(block)
    else made.push({ first: index, blocks: [block] })
  })
  return made
}

type GroupProps = {
  readonly blocks: readonly Block[]
  readonly words: (block: Block) => ReactNode
  readonly after: readonly ReactNode[]
}

function Group({ blocks, words, after }: GroupProps): ReactNode {
  const [block] = blocks
  if (!block) return null
  if (block.kind === 'list-item') {
    return (
      <>
        <ul>
          {blocks.map((item) => (
            <li key={item.start} className={`level-${item.level ?? 1}`} dir="auto">
              {words(item)}
            </li>
          ))}
        </ul>
        {after}
      </>
    )
  }
  return (
    <>
      <BlockElement block={block}>{words(block)}</BlockElement>
      {after}
    </>
  )
}

function BlockElement({
  block,
  children
}: {
  readonly block: Block
  readonly children: ReactNode
}): ReactNode {
  switch (block.kind) {
    case 'subhead':
      return <h2 dir="auto">{children}</h2>
    case 'block-quote':
    case 'pull-quote':
      return (
        <blockquote className={block.kind} dir="auto">
          {children}
        </blockquote>
      )
    case 'table':
      return <div className="table-block">{children}</div>
    case 'note':
      return (
        <p className="note-block" dir="auto">
          {children}
        </p>
      )
    case 'stub':
      return (
        <p className="stub-block" dir="auto">
          {children}
          <em>the copy breaks off here</em>
        </p>
      )
    case 'paragraph':
    case 'list-item':
      return <p dir="auto">{children}</p>
  }
}

type PieceProps = {
  readonly text: string
  readonly segment: Segment
  readonly quotes: readonly Quote[]
  readonly isCurrentHit: boolean
  readonly isActive: boolean
}

function Piece({ text, segment, quotes, isCurrentHit, isActive }: PieceProps): ReactNode {
  const hit = segment.hit === null ? '' : isCurrentHit ? 'hit hit-now' : 'hit'
  const key = segment.hit === null ? undefined : hitKey('text', segment.hit)
  const [quote] = quotes
  if (!quote) {
    return (
      <span data-start={segment.start} data-hit={key} className={hit || undefined}>
        {text}
      </span>
    )
  }
  const kept = quotes.some(({ state }) => state === 'accepted' || state === 'edited')
  const who = quote.speaker.name ?? quote.speaker.mention ?? 'speaker unknown'
  return (
    <mark
      data-start={segment.start}
      data-hit={key}
      data-quotes={segment.quotes.join(' ')}
      title={`${who} (${quote.state})`}
      className={`quote-mark ${kept ? 'quote-kept' : 'quote-suggested'} ${isActive ? 'quote-active' : ''} ${
        quotes.length > 1 ? 'quote-overlap' : ''
      } ${hit}`}
    >
      {text}
    </mark>
  )
}

function Figure({
  caption,
  children
}: {
  readonly caption: Caption
  readonly children: ReactNode
}): ReactNode {
  const about = [caption.credit, caption.date ? formatWhen(caption.date) : null].filter(Boolean).join(' · ')
  return (
    <figure dir="auto">
      <figcaption>
        <span className="sr-only">Picture caption: </span>
        {children}
        {about ? <small>{about}</small> : null}
      </figcaption>
    </figure>
  )
}
