import './insights-screen.css'
import { useState, type ReactNode } from 'react'
import type { Insights } from '#shared/insights/insights.ts'
import { formatCount, plural } from '../ui/format.ts'
import { EmptyState } from '../ui/primitives/empty-state.tsx'
import { useArchive, useLatest } from '../ui/use-archive.ts'
import { useView } from '../ui/view.ts'
import { percent } from './percent.ts'
import { SourceFactsTable } from './source-facts-table.tsx'
import { SourceMatrix } from './source-matrix.tsx'
import { VoiceBars } from './voice-bars.tsx'
import { VoicesChart } from './voices-chart.tsx'

type Props = {
  /** The name of the shelf. */
  readonly title: string
  /** The parts of the search. */
  readonly under: (total: number | undefined) => ReactNode
}

/** Who speaks in the articles of the present shelf and search, and through whom; every figure leads to its articles. */
export function InsightsScreen({ title, under }: Props): ReactNode {
  const scope = useView((state) => state.scope)
  const text = useView((state) => state.text)
  const [keptOnly, setKeptOnly] = useState(false)
  const query = { scope, text, sort: { by: 'published' as const, descending: true } }
  const { data, error } = useArchive('insights:read', { query, keptOnly })
  const latest = useLatest(data)
  const insights = latest?.insights ?? null
  const problem = error?.message ?? latest?.problem ?? null
  return (
    <section className="insights" aria-label="Insights" data-pane="list">
      <header className="insights-head">
        <h2>
          {title}
          {text.trim() === '' ? '' : ', as searched'}
        </h2>
        {insights ? <span className="insights-sum">{summary(insights)}</span> : null}
        <span className="insight-space" />
        <select
          className="input insight-choice"
          aria-label="Quotes that count"
          value={keptOnly ? 'kept' : 'all'}
          onChange={(event) => setKeptOnly(event.target.value === 'kept')}
          data-focus
        >
          <option value="all">All quotes but the rejected</option>
          <option value="kept">Quotes accepted or edited</option>
        </select>
      </header>
      {under(insights?.articles)}
      {problem ? <EmptyState title="These articles could not be counted">{problem}</EmptyState> : null}
      {insights && !problem ? <Figures insights={insights} keptOnly={keptOnly} /> : null}
    </section>
  )
}

const summary = ({ articles, quotes, total }: Insights): string =>
  [
    plural(articles, 'article'),
    plural(quotes, 'quote'),
    total.attributed > 0 ? `${percent(total.unnamed, total.attributed)} unnamed` : null
  ]
    .filter(Boolean)
    .join(' · ')

function Figures({
  insights,
  keptOnly
}: {
  readonly insights: Insights
  readonly keptOnly: boolean
}): ReactNode {
  const { articles, quotes, speakers, unnamed, unknown, matrix, voices, sources, total } = insights
  if (articles === 0)
    return <EmptyState title="No articles here">Choose another shelf, or widen the search.</EmptyState>
  const more = speakers.distinct - speakers.most.length
  const others = more > 0 ? ` ${plural(more, 'other speaker')} not shown.` : ''
  return (
    <div className="insights-figures">
      {quotes === 0 ? (
        <EmptyState
          title={keptOnly ? 'No quote here was accepted or edited yet' : 'No quotes in these articles'}
        >
          {keptOnly ? 'Accept some, or count all quotes.' : ''}
        </EmptyState>
      ) : null}
      {speakers.most.length > 0 ? (
        <>
          <VoiceBars
            title="Who is quoted most"
            voices={speakers.most}
            note={`Quotes by speaker; spellings that were put together count as one.${others} ${formatCount(unknown)} of ${plural(quotes, 'quote')} have no known speaker.`}
          />
          <SourceMatrix matrix={matrix} speakers={speakers.most.map(({ name }) => name)} />
          {voices.bins.length > 0 ? <VoicesChart voices={voices} /> : null}
        </>
      ) : null}
      {unnamed.most.length > 0 ? (
        <VoiceBars
          title="Who is quoted without a name"
          voices={unnamed.most}
          note={`${percent(total.unnamed, total.attributed)} of the quotes with a speaker: ${formatCount(total.unnamed)} of ${formatCount(total.attributed)}, as the articles call them. Institutions that are named count as named.`}
        />
      ) : null}
      <SourceFactsTable sources={sources} total={total} />
    </div>
  )
}
