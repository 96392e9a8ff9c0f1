import './speaker-pane.css'
import { useState, type ReactNode } from 'react'
import type { QuoteFilter } from '#shared/query/list-query.ts'
import { openDialog } from '../ui/dialogs.ts'
import { formatCount, plural } from '../ui/format.ts'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { KeyHint } from '../ui/primitives/key-hint.tsx'
import { useArchive, useLatest } from '../ui/use-archive.ts'
import { readAllQuotes } from '../ui/use-quote-list.ts'
import { ConflictList } from './conflict-list.tsx'
import { SpeakerFacts } from './speaker-facts.tsx'
import { SpeakerTimeline } from './speaker-timeline.tsx'
import { YearBars } from './year-bars.tsx'

/** The page of a speaker: what was said when, in which papers, under which titles, and what may not fit together. */
export function SpeakerPane({ name }: { readonly name: string }): ReactNode {
  const answer = useArchive('people:speaker', { name })
  const page = useLatest(answer.data ?? undefined)
  const conflicts = useArchive('people:conflicts', { name }).data?.pairs
  const [year, setYear] = useState<string | null>(null)
  const [showsConflicts, showConflicts] = useState(false)
  if (answer.error)
    return <EmptyState title="The speaker could not be read">{answer.error.message}</EmptyState>
  if (answer.data === null || !page)
    return answer.data === null ? (
      <EmptyState title="No quotes under this name">
        They may have been merged or attributed to somebody else.
      </EmptyState>
    ) : null
  const filter: QuoteFilter = {
    text: '',
    speaker: null,
    person: name,
    source: null,
    tagId: null,
    from: year,
    to: year,
    states: ['suggested', 'accepted', 'edited']
  }
  const exportAll = (): void =>
    void readAllQuotes(filter).then((rows) =>
      openDialog({
        kind: 'export',
        of: { kind: 'quotes', ids: rows.map(({ quote }) => quote.id) },
        title: name
      })
    )
  return (
    <section className="speaker" aria-label={`Speaker ${name}`} data-pane="reader">
      <header className="speaker-head">
        <h2 dir="auto">{name}</h2>
        <p>
          {plural(page.quotes, 'quote')} in {plural(page.sources.length, 'source')}
        </p>
        <div className="speaker-actions">
          <Button look="small" aria-pressed={!showsConflicts} onClick={() => showConflicts(false)}>
            Timeline
          </Button>
          <Button look="small" aria-pressed={showsConflicts} onClick={() => showConflicts(true)}>
            May conflict{conflicts ? ` ${formatCount(conflicts.length)}` : ''}
          </Button>
          <span className="speaker-space" />
          <Button look="small" onClick={() => openDialog({ kind: 'rename-speaker', name })}>
            Rename… <KeyHint of="rename-speaker" bare />
          </Button>
          <Button look="small" onClick={() => openDialog({ kind: 'merge-speaker', name })}>
            Merge with… <KeyHint of="merge-speaker" bare />
          </Button>
          <Button look="small" onClick={exportAll}>
            Export…
          </Button>
        </div>
      </header>
      <div className="speaker-columns">
        <div className="speaker-quotes">
          {showsConflicts ? (
            <ConflictList pairs={conflicts} />
          ) : (
            <>
              <YearBars years={page.years} undated={page.undated} chosen={year} onChoose={setYear} />
              <SpeakerTimeline name={name} filter={filter} />
            </>
          )}
        </div>
        <SpeakerFacts page={page} />
      </div>
    </section>
  )
}
