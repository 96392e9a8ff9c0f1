import './status-bar.css'
import { useEffect, useState, type ReactNode } from 'react'
import type { LibraryCounts } from '#shared/ipc/archive-contract.ts'
import type { ArchiveNews } from '#shared/ipc/contract.ts'
import { formatCount, plural } from '../format.ts'
import { main } from '../main-client.ts'
import { tellProblem } from '../toasts.ts'
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
  const all = articles + trashed
  // What has just come in is not in the index yet, though it was complete a moment ago.
  if (indexState === 'complete' && indexed === all) return 'index complete'
  return `${formatCount(indexed)} of ${formatCount(all)} indexed`
}

/** Trouble of the archive, in words; null while all is well. What a rebuild did is told until it is closed. */
function useArchiveState(): string | null {
  const [message, setMessage] = useState<string | null>(null)
  useEffect(() => {
    const show = ({ state, message: text }: ArchiveNews): void => {
      if (state === 'rebuilt') tellProblem(text)
      setMessage(state === 'ready' || state === 'rebuilt' ? null : text)
    }
    const stop = main.subscribe('archive:state', show)
    // What was said before this window listened.
    void main.request('archive:news', {}).then((news) => {
      if (news.ok) show(news.value)
    })
    return stop
  }, [])
  return message
}
