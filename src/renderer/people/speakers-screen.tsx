import './speakers-screen.css'
import type { ReactNode } from 'react'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { useView } from '../ui/view.ts'
import { SpeakerPane } from './speaker-pane.tsx'
import { SpeakersList } from './speakers-list.tsx'

/** Everyone who is quoted in the archive, and the page of one of them. */
export function SpeakersScreen(): ReactNode {
  const name = useView(({ speaker }) => speaker)
  return (
    <div className="speakers">
      <SpeakersList />
      {name === null ? (
        <EmptyState title="Nobody speaks here yet">
          Import articles: everyone who is quoted in them is listed here.
        </EmptyState>
      ) : (
        <SpeakerPane key={name} name={name} />
      )}
    </div>
  )
}
