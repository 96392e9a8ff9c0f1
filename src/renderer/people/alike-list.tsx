import type { ReactNode } from 'react'
import type { SameSpeaker } from '#shared/people/speakers.ts'
import { formatCount, plural } from '../ui/format.ts'
import { newId } from '../ui/new-id.ts'
import { apply } from '../ui/operations.ts'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { view } from '../ui/view.ts'

type Props = { readonly pairs: readonly SameSpeaker[] | undefined; readonly total: number }

/** Spellings that may be one person. Nothing is merged unless a person says so. */
export function AlikeList({ pairs, total }: Props): ReactNode {
  if (pairs?.length === 0)
    return (
      <EmptyState title="No two names look like one person">Merge others from a speaker’s page.</EmptyState>
    )
  return (
    <div className="alike" role="region" aria-label="May be the same speaker" tabIndex={0}>
      <p>
        Spellings that may be one person. Look at both before you merge them; you can always take a spelling
        out again.
        {pairs && total > pairs.length ? ` The likeliest ${formatCount(pairs.length)} are shown.` : ''}
      </p>
      <ul>
        {pairs?.map((pair) => (
          <Alike key={pair.names.join(' / ')} pair={pair} />
        ))}
      </ul>
    </div>
  )
}

function Alike({ pair: { names, counts, why } }: { readonly pair: SameSpeaker }): ReactNode {
  const [name, other] = names
  const merge = (): void => {
    void apply({ do: 'people:merge', id: newId(), name, names: [name, other] }, 'say').then(
      (done) => done && view.set({ speaker: name })
    )
  }
  return (
    <li>
      {names.map((each, at) => (
        <button key={each} type="button" dir="auto" onClick={() => view.set({ speaker: each })}>
          {each} <small>{plural(counts[at] ?? 0, 'quote')}</small>
        </button>
      ))}
      <p>{why}</p>
      <div>
        <Button look="small" aria-label={`Merge ${other} into ${name}`} onClick={merge}>
          Merge
        </Button>
        <Button
          look="small"
          aria-label={`Keep ${name} and ${other} apart`}
          onClick={() => void apply({ do: 'pair:dismiss', kind: 'names', a: name, b: other }, 'say')}
        >
          Keep apart
        </Button>
      </div>
    </li>
  )
}
