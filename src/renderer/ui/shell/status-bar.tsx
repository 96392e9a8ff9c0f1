import './status-bar.css'
import { useEffect, useState, type ReactNode } from 'react'
import type { LibraryCounts } from '#shared/ipc/archive-contract.ts'
import { formatCount, plural } from '../format.ts'
import { main } from '../main-client.ts'
import { useArchive } from '../use-archive.ts'

/** What goes on and how whole the archive is: stated, not implied. */
export function StatusBar({ running }: { readonly running: ReactNode }): ReactNode {
  const counts = useArchive('library:counts', {}).data
  const archive = useArchiveState()
  return (
    <footer className="status-bar" aria-label="Status">
      {archive ? (
        <span className="status-problem" role="alert">
          {archive}
        </span>
      ) : (
        running
      )}
      <span className="status-space" />
      {counts ? (
        <span>
          {plural(counts.articles, 'article')} · {indexWords(counts)}
        </span>
      ) : null}
    </footer>
  )
}

function indexWords({ indexState, indexed, articles, trashed }: LibraryCounts): string {
  if (indexState === 'unavailable') return 'search is not available'
  if (indexState === 'complete') return 'index complete'
  return `${formatCount(indexed)} of ${formatCount(articles + trashed)} indexed`
}

/** Trouble of the archive host, in words; null while all is well. */
function useArchiveState(): string | null {
  const [message, setMessage] = useState<string | null>(null)
  useEffect(
    () =>
      main.subscribe('archive:state', ({ state, message: text }) =>
        setMessage(state === 'ready' ? null : text)
      ),
    []
  )
  return message
}
