import type { ReactNode } from 'react'
import type { ConflictPair } from '#shared/people/speakers.ts'
import type { QuoteRow } from '#shared/quotes/quote.ts'
import { formatWhen } from '../ui/format.ts'
import { apply } from '../ui/operations.ts'
import { Button } from '../ui/primitives/button.tsx'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { collectQuotes, copyQuotes } from '../ui/quote-actions.ts'
import { showInLibrary } from '../ui/view.ts'

/** Pairs of quotes on one matter that seem to say opposite things. The app only lays them side by side. */
export function ConflictList({ pairs }: { readonly pairs: readonly ConflictPair[] | undefined }): ReactNode {
  if (!pairs) return <p className="conflicts-wait">Comparing the quotes…</p>
  if (pairs.length === 0)
    return (
      <EmptyState title="No pair stands out">
        Quotes are compared by their words only: a change of mind in other words is not found.
      </EmptyState>
    )
  return (
    <div className="conflicts" role="region" aria-label="May conflict" tabIndex={0}>
      <p>
        These share telling words and differ in a “not”, an opposite or a number. They may conflict, or not:
        read both in their articles.
      </p>
      {pairs.map((pair) => (
        <Pair key={pair.quotes.map(({ quote }) => quote.id).join(' ')} pair={pair} />
      ))}
    </div>
  )
}

function Pair({ pair: { quotes, why, shared } }: { readonly pair: ConflictPair }): ReactNode {
  const [a, b] = quotes.map(({ quote }) => quote.id)
  const dismiss = (): void => {
    if (a && b) void apply({ do: 'pair:dismiss', kind: 'quotes', a, b }, 'say')
  }
  return (
    <article className="conflict" aria-label={why}>
      <div className="conflict-sides">
        {quotes.map((row) => (
          <Side key={row.quote.id} row={row} />
        ))}
      </div>
      <footer>
        <p>
          {why} · both: {shared.join(', ')}
        </p>
        <Button look="small" onClick={() => void copyQuotes(quotes)}>
          Copy both
        </Button>
        <Button look="small" onClick={() => collectQuotes(quotes)}>
          Gather both
        </Button>
        <Button look="small" onClick={dismiss}>
          No conflict
        </Button>
      </footer>
    </article>
  )
}

function Side({ row: { quote, article } }: { readonly row: QuoteRow }): ReactNode {
  const { published, source, headline } = article
  return (
    <div>
      <time>{published ? formatWhen(published.slice(0, 10)) : 'date unknown'}</time>
      <blockquote dir="auto">{quote.exact}</blockquote>
      <button type="button" onClick={() => showInLibrary(article.id, quote.id)}>
        “{headline}”, {source ?? 'source unknown'}
      </button>
    </div>
  )
}
