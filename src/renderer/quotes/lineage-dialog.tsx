import './lineage-dialog.css'
import type { ReactNode } from 'react'
import type { Quote } from '#shared/quotes/quote.ts'
import { closeDialog } from '../ui/dialogs.ts'
import { plural } from '../ui/format.ts'
import { Dialog } from '../ui/primitives/dialog.tsx'
import { SourcePlaceCard } from '../ui/source-place-card.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { openInLibrary } from '../ui/view.ts'

/** The same words across the archive: who printed them first, and how others altered them. */
export function LineageDialog({ quote }: { readonly quote: Quote }): ReactNode {
  const { data, error } = useArchive('quotes:lineage', { id: quote.id })
  const places = data?.places
  return (
    <Dialog title="Where these words were printed" size="medium" onClose={closeDialog}>
      <blockquote className="lineage-quote" dir="auto">
        {quote.exact}
      </blockquote>
      {error ? <p role="alert">{error.message}</p> : null}
      <p aria-live="polite">
        {places === undefined
          ? 'Looking through the archive…'
          : places.length <= 1
            ? 'No other article of the archive has these words.'
            : `${plural(places.length, 'place')}, the earliest publication first; articles without a date last.`}
      </p>
      {places?.map((place, at) => (
        <SourcePlaceCard
          key={`${place.articleId} ${place.start}`}
          place={place}
          {...(at === 0 && place.published !== null && places.length > 1 ? { label: 'First:' } : {})}
          onOpen={({ articleId }) => {
            closeDialog()
            openInLibrary(articleId)
          }}
        />
      ))}
    </Dialog>
  )
}
