import type { Insights } from '#shared/insights/insights.ts'

export type Height = 'quotes' | 'share'

/** A piece of a bar: `from` and `to` are shares of the chart's height, counted from its foot. */
export type Segment = {
  readonly bin: number
  readonly at: string
  readonly voice: number
  readonly count: number
  readonly from: number
  readonly to: number
}

/** The pieces from left to right and from the foot up: against the highest bar, or each bar as a whole of its own. */
export function segmentsOf(bins: Insights['voices']['bins'], height: Height): readonly Segment[] {
  const sums = bins.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const highest = Math.max(...sums)
  return bins.flatMap(({ at, counts }, bin) => {
    const whole = height === 'share' ? (sums[bin] ?? 0) : highest
    let foot = 0
    return counts.flatMap((count, voice) => {
      if (count === 0) return []
      const from = foot
      foot += count / whole
      return [{ bin, at, voice, count, from, to: foot }]
    })
  })
}
