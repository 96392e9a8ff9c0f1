import { round } from './figures.mjs'

/** The bars of issue 5, one row for each figure that was taken; `met` is null where there is nothing to compare with. */
export function barRows(measured) {
  const rows = measured.flatMap((one) => rowsOf(one))
  const [small, large] = [measured.find(({ count }) => count === 10_000), measured.at(-1)]
  if (small && large && large !== small) {
    const growth = large.queries.own.p95 / small.queries.own.p95
    rows.push(row(large.count, 'growth of query p95 from 10,000', '≤ 4×', `${round(growth)}×`, growth <= 4))
  }
  return rows
}

const row = (size, measure, bar, figure, met) => ({ size, measure, bar, figure, met })

function rowsOf(one) {
  const { count, empty, index, queries, facets, scroll, panes, memory } = one
  const add = (measure, bar, figure, met) => row(count, measure, bar, figure, met)
  const startRatio = one.start / empty.start
  const memoryRatio = memory.all / empty.memory.all
  const frames = ({ p50, most }) => `p50 ${round(p50)}, most ${round(most)} ms`
  const calm = ({ p50, most }) => most <= 50 && p50 <= 17
  const slowestPane = Math.max(panes.tags, panes.counts, panes.facet)
  return [
    importRow(one),
    index.native === null || index.own === null
      ? add('index alone', '≥ 0.6 × native FTS5', `${speed(index.own)}, native ${speed(index.native)}`, null)
      : add(
          'index alone (ours: from the stored articles)',
          '≥ 0.6 × native FTS5',
          `${round(index.own / index.native)}× (${speed(index.own)})`,
          index.own >= 0.6 * index.native
        ),
    add('warm query in the worker, p50', '≤ 5 ms', `${round(queries.own.p50)} ms`, queries.own.p50 <= 5),
    queries.native === null
      ? add(
          'warm query in the worker, p95',
          '≤ 1.5 × native',
          `${round(queries.own.p95)} ms (no sqlite3)`,
          null
        )
      : add(
          'warm query in the worker, p95',
          '≤ 1.5 × native',
          `${round(queries.own.p95 / queries.native.p95)}× (${round(queries.own.p95)} ms)`,
          queries.own.p95 <= 1.5 * queries.native.p95
        ),
    add('first page over the port, p95', 'part of the next', `${round(queries.page.p95)} ms`, null),
    add(
      'first rows on the screen, p95',
      '< 60 ms',
      `${round(queries.screen.p95)} ms`,
      queries.screen.p95 < 60
    ),
    add('facet counts, p95 of all searches', '< 150 ms', `${round(facets.p95)} ms`, facets.p95 < 150),
    add(
      'cold start to rows, against an empty window',
      '≤ 1.5×',
      `${round(startRatio)}× (${Math.round(one.start)} ms)`,
      startRatio <= 1.5
    ),
    add(
      'memory at rest, against an empty window',
      '≤ 2.5×',
      `${round(memoryRatio)}× (${memory.all} MB)`,
      memoryRatio <= 2.5
    ),
    add('scrolling by the thumb', 'none > 50 ms, 60 fps', frames(scroll.dragged), calm(scroll.dragged)),
    add('scrolling by the wheel', 'none > 50 ms, 60 fps', frames(scroll.wheeled), calm(scroll.wheeled)),
    add('tag and facet panes at 5,000 tags', '< 100 ms', `${round(slowestPane)} ms`, slowestPane < 100)
  ]
}

function importRow({ count, reused, import: made }) {
  const rate = made.files / made.withIndex
  const note = reused ? ', an earlier run' : ''
  const measure = 'whole import, index included'
  if (!made.recoll)
    return row(count, measure, '≥ 5 × recollindex', `${speed(rate)} (no recollindex${note})`, null)
  const ratio = rate / made.recoll.filesPerSecond
  return row(count, measure, '≥ 5 × recollindex', `${round(ratio)}× (${speed(rate)}${note})`, ratio >= 5)
}

const speed = (rate) => (rate === null ? 'not measured' : `${Math.round(rate)}/s`)
