import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Insights } from '#shared/insights/insights.ts'
import { formatCount, formatWhen, plural } from '../ui/format.ts'
import { showArticlesBehind } from './articles-behind.ts'
import { Figure, type TableOf } from './figure.tsx'
import { segmentsOf, type Height, type Segment } from './stacked-bars.ts'

const GAP = 0.12
type Voices = Insights['voices']

/** How the most quoted speakers share the quotes over time; each piece of a bar lists its articles. */
export function VoicesChart({ voices }: { readonly voices: Voices }): ReactNode {
  const { names, bins, unit, undated } = voices
  const [height, setHeight] = useState<Height>('quotes')
  const open = (voice: number | null, at: string): void =>
    showArticlesBehind([
      ...(voice === null ? [] : [{ field: 'speaker', value: names[voice] ?? '' } as const]),
      { field: 'date', value: at }
    ])
  const highest = Math.max(0, ...bins.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)))
  const without = undated > 0 ? ` ${plural(undated, 'more quote')} in articles without such a date.` : ''
  return (
    <Figure
      title="Share of voice over time"
      note={`Quotes of the ${names.length} most quoted speakers by ${unit} of publication.${without}`}
      table={tableOf(voices, (at) => open(null, at))}
      choice={
        <select
          className="input insight-choice"
          aria-label="Height of the bars"
          value={height}
          onChange={(event) => setHeight(event.target.value === 'share' ? 'share' : 'quotes')}
        >
          <option value="quotes">Number of quotes</option>
          <option value="share">Share of these</option>
        </select>
      }
    >
      <StackedBars voices={voices} height={height} onOpen={open} />
      <p className="voices-span" aria-hidden="true">
        <span>{formatWhen(bins[0]?.at ?? '')}</span>
        <span>{height === 'share' ? 'each bar is 100%' : `highest bar: ${plural(highest, 'quote')}`}</span>
        <span>{bins.length > 1 ? formatWhen(bins.at(-1)?.at ?? '') : ''}</span>
      </p>
      <ul className="voices-legend" aria-label="Colours">
        {names.map((name, voice) => (
          <li key={name} dir="auto">
            <svg className={`voice-${voice}`} width="10" height="10" aria-hidden="true">
              <rect width="10" height="10" rx="2" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </Figure>
  )
}

const tableOf = ({ names, bins }: Voices, onOpen: (at: string) => void): TableOf => ({
  head: ['Date', ...names],
  rows: bins
    .filter(({ counts }) => counts.some((count) => count > 0))
    .map(({ at, counts }) => ({
      cells: [formatWhen(at), ...counts.map(formatCount)],
      onOpen: () => onOpen(at)
    }))
})

type BarsProps = {
  readonly voices: Voices
  readonly height: Height
  readonly onOpen: (voice: number, at: string) => void
}

/** One stop of the Tab key: the arrows go from piece to piece, Enter lists the articles. */
function StackedBars({ voices: { bins, names }, height, onOpen }: BarsProps): ReactNode {
  const segments = segmentsOf(bins, height)
  const [chosen, setChosen] = useState(0)
  const current = segments[Math.min(chosen, segments.length - 1)]
  const onKeyDown = (event: KeyboardEvent<SVGElement>): void => {
    if (!current) return
    const next = nextSegment(segments, current, event.key)
    if (event.key === 'Enter' || event.key === ' ') onOpen(current.voice, current.at)
    else if (next === null) return
    else {
      setChosen(next)
      const piece = event.currentTarget.querySelectorAll('[role="button"]')[next]
      if (piece instanceof SVGElement) piece.focus()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <svg
      className="voices-chart"
      viewBox={`0 0 ${bins.length} 1`}
      preserveAspectRatio="none"
      role="group"
      aria-label="Quotes over time: left and right for the date, up and down for the speaker"
      onKeyDown={onKeyDown}
    >
      {segments.map((segment, index) => {
        const said = `${formatWhen(segment.at)}, ${names[segment.voice] ?? ''}: ${plural(segment.count, 'quote')}`
        return (
          <rect
            key={`${segment.at} ${segment.voice}`}
            className={`voice-${segment.voice}`}
            role="button"
            tabIndex={segment === current ? 0 : -1}
            aria-label={said}
            x={segment.bin + GAP / 2}
            width={1 - GAP}
            y={1 - segment.to}
            height={segment.to - segment.from}
            onFocus={() => setChosen(index)}
            onClick={() => onOpen(segment.voice, segment.at)}
          >
            <title>{said}</title>
          </rect>
        )
      })}
    </svg>
  )
}

/** The place of the piece an arrow leads to: beside it the one of the same speaker, or else the nearest. */
function nextSegment(segments: readonly Segment[], { bin, voice }: Segment, key: string): number | null {
  const steps: Readonly<Record<string, readonly [bin: number, voice: number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1]
  }
  const step = steps[key]
  if (!step) return null
  const [along, up] = step
  const distance = (other: Segment): number =>
    along !== 0
      ? (other.bin - bin) * along * 100 + Math.abs(other.voice - voice)
      : other.bin === bin
        ? (other.voice - voice) * up
        : Infinity
  const isAhead = (other: Segment): boolean =>
    along !== 0 ? (other.bin - bin) * along > 0 : other.bin === bin && (other.voice - voice) * up > 0
  const ahead = segments.filter(isAhead).sort((a, b) => distance(a) - distance(b))
  return ahead[0] ? segments.indexOf(ahead[0]) : null
}
