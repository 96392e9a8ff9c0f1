import type { ReactNode } from 'react'
import type { Insights, SourceFacts } from '#shared/insights/insights.ts'
import { formatCount, plural } from '../ui/format.ts'
import { ofSource, showArticlesBehind, type Narrowing } from './articles-behind.ts'
import { Figure } from './figure.tsx'
import { percent } from './percent.ts'

type Rate = {
  readonly title: string
  readonly of: (facts: SourceFacts) => readonly [part: number, all: number]
  /** What the two numbers count. */
  readonly what: readonly [part: string, all: string]
  readonly narrowing: Narrowing
}

const rates: readonly Rate[] = [
  {
    title: 'Speaker unnamed',
    of: ({ unnamed, attributed }) => [unnamed, attributed],
    what: ['unnamed', 'quote'],
    narrowing: { field: 'has', value: 'unnamed' }
  },
  {
    title: 'One speaker only',
    of: ({ singleSource, quoted }) => [singleSource, quoted],
    what: ['with one speaker', 'article'],
    narrowing: { field: 'is', value: 'single-source' }
  },
  {
    title: 'Cut off',
    of: ({ truncated, articles }) => [truncated, articles],
    what: ['cut off', 'article'],
    narrowing: { field: 'is', value: 'truncated' }
  },
  {
    title: 'With a correction',
    of: ({ corrected, articles }) => [corrected, articles],
    what: ['with a correction', 'article'],
    narrowing: { field: 'is', value: 'correction' }
  }
]

type Props = { readonly sources: Insights['sources']; readonly total: SourceFacts }

/** What the copy of each source rests on, as shares of its own quotes and articles. */
export function SourceFactsTable({ sources, total }: Props): ReactNode {
  const { most, distinct } = sources
  const shown =
    distinct > most.length
      ? ` The ${most.length} of ${formatCount(distinct)} sources with the most articles.`
      : ''
  return (
    <Figure
      title="What each source rests on"
      note={`Unnamed: of all quotes with a speaker, those by “officials”, “a spokeswoman” and the like. One speaker only: of all articles with quotes, those whose quotes all come from one; an article with a quote of unknown speaker is never counted as such.${shown}`}
    >
      <div className="insight-scroll" tabIndex={0} role="group" aria-label="Sources">
        <table className="insight-table source-facts">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Articles</th>
              {rates.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row label="All sources" facts={total} within={[]} />
            {most.map((facts) => (
              <Row
                key={facts.name ?? ''}
                label={facts.name ?? 'source unknown'}
                facts={facts}
                within={[ofSource(facts.name)]}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Figure>
  )
}

type RowProps = {
  readonly label: string
  readonly facts: SourceFacts
  readonly within: readonly Narrowing[]
}
function Row({ label, facts, within }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row" dir="auto">
        <button type="button" className="insight-link" onClick={() => showArticlesBehind(within)}>
          {label}
        </button>
      </th>
      <td>{formatCount(facts.articles)}</td>
      {rates.map((rate) => (
        <RateCell key={rate.title} rate={rate} label={label} facts={facts} within={within} />
      ))}
    </tr>
  )
}

function RateCell({ rate, label, facts, within }: RowProps & { readonly rate: Rate }): ReactNode {
  const [part, all] = rate.of(facts)
  if (part === 0) return <td className="matrix-none">{all === 0 ? '' : '–'}</td>
  const said = `${label}: ${formatCount(part)} of ${plural(all, rate.what[1])} ${rate.what[0]}`
  return (
    <td>
      <button
        type="button"
        className="rate"
        aria-label={said}
        title={said}
        onClick={() => showArticlesBehind([...within, rate.narrowing])}
      >
        <svg className="rate-bar" aria-hidden="true">
          <rect className="rate-all" width="100%" height="100%" rx="2" />
          <rect width={`${(part / all) * 100}%`} height="100%" rx="2" />
        </svg>
        <span>{percent(part, all)}</span>
      </button>
    </td>
  )
}
