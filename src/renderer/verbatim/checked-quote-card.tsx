import { useEffect, useRef, type ReactNode } from 'react'
import type { CheckedQuote } from '#shared/verbatim/verbatim-result.ts'
import { plural } from '../ui/format.ts'
import { SourcePlaceCard } from '../ui/source-place-card.tsx'
import { checkedWords } from '../ui/verdict-words.ts'
import { openInLibrary } from '../ui/view.ts'

type Props = {
  readonly quote: string
  readonly checked: CheckedQuote | null
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** Places shown of a quote that is not the chosen one. */
const FEW = 1

/** One quoted stretch: the verdict, and the places in the archive that it rests on. */
export function CheckedQuoteCard({ quote, checked, chosen, onChoose }: Props): ReactNode {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const places = checked?.places ?? []
  const shown = chosen || checked?.verdict === 'spliced' ? places : places.slice(0, FEW)
  return (
    <div ref={card} className={`verbatim-card ${chosen ? 'is-chosen' : ''}`}>
      <button type="button" className="verbatim-choose" onClick={onChoose}>
        <span className={`verbatim-verdict verbatim-${checked?.verdict ?? 'waiting'}`}>
          {checked ? checkedWords(checked) : 'Comparing…'}
        </span>
        <q dir="auto">{quote}</q>
      </button>
      {shown.map((place) => (
        <SourcePlaceCard
          key={`${place.articleId} ${place.where} ${place.start}`}
          place={place}
          part={checked?.verdict === 'spliced'}
          onOpen={({ articleId }) => openInLibrary(articleId)}
        />
      ))}
      {shown.length < places.length ? (
        <button type="button" className="verbatim-more" onClick={onChoose}>
          {plural(places.length - shown.length, 'more place')}
        </button>
      ) : null}
    </div>
  )
}
