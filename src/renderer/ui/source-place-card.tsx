import './source-place-card.css'
import type { ReactNode } from 'react'
import type { SourcePlace } from '#shared/verbatim/verbatim-result.ts'
import { formatWhen } from './format.ts'
import { Button } from './primitives/button.tsx'
import { Redline } from './redline.tsx'
import { verdictWords } from './verdict-words.ts'

type Props = {
  readonly place: SourcePlace
  readonly onOpen: (place: SourcePlace) => void
  /** Said before the source's name, such as "first". */
  readonly label?: string
  /** The place has a part of the words only: they are shown as they stand there, without a redline. */
  readonly part?: boolean
}

const whereWords = { text: '', caption: ' · in a caption', headline: ' · in the headline' } as const

/** One place in the archive that has the words: where it was printed, and how it differs. */
export function SourcePlaceCard({ place, onOpen, label, part = false }: Props): ReactNode {
  const { headline, source, published, where, verdict } = place
  return (
    <div className="source-place">
      <p className="source-place-head">
        {label ? <b>{label} </b> : null}
        <span dir="auto">“{headline}”</span>
      </p>
      <p className="source-place-facts">
        {source ?? 'source unknown'} · {published ? formatWhen(published.slice(0, 10)) : 'date unknown'}
        {whereWords[where]}
        {part ? '' : ` · ${verdictWords(verdict)}`}
      </p>
      {part ? (
        <p className="redline" dir="auto">
          …{place.found}…
        </p>
      ) : verdict === 'exact' ? null : (
        <Redline steps={place.redline} />
      )}
      <Button look="small" onClick={() => onOpen(place)}>
        Show in the article
      </Button>
    </div>
  )
}
