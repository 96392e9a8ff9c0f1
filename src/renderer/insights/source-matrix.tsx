import type { ReactNode } from 'react'
import type { Insights } from '#shared/insights/insights.ts'
import { formatCount, plural } from '../ui/format.ts'
import { ofSource, showArticlesBehind } from './articles-behind.ts'
import { Figure } from './figure.tsx'

type Props = { readonly matrix: Insights['matrix']; readonly speakers: readonly string[] }

/** Which source quotes whom how often: the fuller the cell, the more quotes. */
export function SourceMatrix({ matrix, speakers }: Props): ReactNode {
  const most = Math.max(1, ...matrix.counts.flat())
  return (
    <Figure
      title="By which sources"
      note="Quotes of the most quoted speakers in the sources that quote them most. A cell lists its articles."
    >
      <div className="insight-scroll" tabIndex={0} role="group" aria-label="Speakers by source">
        <table className="insight-table source-matrix">
          <thead>
            <tr>
              <th scope="col">Speaker</th>
              {matrix.sources.map((source) => (
                <th key={source} scope="col" dir="auto">
                  {source}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {speakers.map((speaker, row) => (
              <tr key={speaker}>
                <th scope="row" dir="auto">
                  {speaker}
                </th>
                {matrix.sources.map((source, column) => (
                  <Cell
                    key={source}
                    count={matrix.counts[row]?.[column] ?? 0}
                    most={most}
                    label={`${speaker} in ${source}`}
                    onOpen={() =>
                      showArticlesBehind([{ field: 'speaker', value: speaker }, ofSource(source)])
                    }
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Figure>
  )
}

type CellProps = {
  readonly count: number
  readonly most: number
  readonly label: string
  readonly onOpen: () => void
}
function Cell({ count, most, label, onOpen }: CellProps): ReactNode {
  if (count === 0) return <td className="matrix-none">–</td>
  const said = `${label}: ${plural(count, 'quote')}`
  return (
    <td>
      <button type="button" className="matrix-cell" aria-label={said} title={said} onClick={onOpen}>
        <svg className="matrix-fill" aria-hidden="true">
          <rect width="100%" height="100%" style={{ opacity: 0.08 + 0.34 * (count / most) }} />
        </svg>
        <span>{formatCount(count)}</span>
      </button>
    </td>
  )
}
