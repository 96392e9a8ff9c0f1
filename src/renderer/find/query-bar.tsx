import './query-bar.css'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { queryParts, withoutPart } from '#shared/query/edit-query.ts'
import { readQuery } from '#shared/query/read-query.ts'
import { Button } from '../ui/primitives/button.tsx'
import { useArchive } from '../ui/use-archive.ts'
import { search, useView } from '../ui/view.ts'
import { saveThisSearch } from './save-search.ts'

/** Hits up to which another spelling is offered. */
const FEW = 3

/** What the search was understood as: its parts to take away, what is wrong with it, and a better spelling. */
export function QueryBar({ total }: { readonly total: number | undefined }): ReactNode {
  const text = useView((state) => state.text)
  const parts = queryParts(text)
  const { problems } = readQuery(text)
  const few = total !== undefined && total <= FEW && parts.length > 0
  const better = useArchive('search:did-you-mean', { text }, few).data?.text ?? null
  if (parts.length === 0 && problems.length === 0) return null
  return (
    <div className="query-bar">
      <ul className="query-parts" aria-label="Parts of the search">
        {parts.map((part) => (
          <li key={part.at[0]} className={`query-part ${part.excluded ? 'is-excluded' : ''}`}>
            <span dir="auto">{part.excluded ? <del>{part.text}</del> : part.text}</span>
            <button
              type="button"
              aria-label={`Take away ${part.excluded ? 'not ' : ''}${part.text}`}
              onClick={() => search(withoutPart(text, part))}
            >
              <X size={11} aria-hidden />
            </button>
          </li>
        ))}
        <li>
          <Button look="small" onClick={() => void saveThisSearch()}>
            Save…
          </Button>
        </li>
      </ul>
      {problems.map(({ at, message }) => (
        <p key={at} className="query-problem" role="status">
          <code>
            {text.slice(Math.max(0, at - 12), at)}
            <mark>{text.slice(at, at + 1) || ' '}</mark>
            {text.slice(at + 1, at + 12)}
          </code>{' '}
          {message}
        </p>
      ))}
      {few && better !== null ? (
        <p className="query-better" role="status">
          Did you mean{' '}
          <button type="button" onClick={() => search(better)}>
            {better}
          </button>
          ?
        </p>
      ) : null}
    </div>
  )
}
