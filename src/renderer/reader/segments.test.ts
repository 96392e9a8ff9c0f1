import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentBlock, trimSpan, withMarks } from './segments.ts'

describe('segmentBlock', () => {
  test('overlapping quotes share a segment', () => {
    const quotes = [
      { id: 'a', start: 2, end: 6 },
      { id: 'b', start: 4, end: 9 }
    ]
    expect(segmentBlock({ start: 0, end: 10 }, quotes, [])).toEqual([
      { start: 0, end: 2, quotes: [], hit: null },
      { start: 2, end: 4, quotes: ['a'], hit: null },
      { start: 4, end: 6, quotes: ['a', 'b'], hit: null },
      { start: 6, end: 9, quotes: ['b'], hit: null },
      { start: 9, end: 10, quotes: [], hit: null }
    ])
  })

  test('a quote over two blocks is marked in both, and a hit inside it keeps its number', () => {
    const quotes = [{ id: 'a', start: 5, end: 25 }]
    expect(
      segmentBlock({ start: 12, end: 20 }, quotes, [
        [0, 3],
        [14, 16]
      ])
    ).toEqual([
      { start: 12, end: 14, quotes: ['a'], hit: null },
      { start: 14, end: 16, quotes: ['a'], hit: 1 },
      { start: 16, end: 20, quotes: ['a'], hit: null }
    ])
  })

  test('segments always cover the block without gap or overlap', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
    fc.assert(
      fc.property(span, fc.array(span), fc.array(span), ([at, long], quoteSpans, hitSpans) => {
        const block = { start: at, end: at + long }
        const quotes = quoteSpans.map(([start, size], id) => ({ id: String(id), start, end: start + size }))
        const hits = hitSpans.map(([start, size]) => [start, start + size] as const)
        const segments = segmentBlock(block, quotes, hits)
        expect(segments[0]?.start).toBe(block.start)
        expect(segments.at(-1)?.end).toBe(block.end)
        segments.forEach((segment, index) => {
          expect(segment.end).toBeGreaterThan(segment.start)
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end)
          for (const quote of quotes) {
            const inside = quote.start <= segment.start && quote.end >= segment.end
            expect(segment.quotes.includes(quote.id)).toBe(inside)
          }
        })
      })
    )
  })
})

test('the marks around a quote are drawn with it but are not part of it', () => {
  const text = 'He said: “We go.” Then left.'
  expect(withMarks(text, { start: 10, end: 16 })).toEqual({ start: 9, end: 17 })
  expect(withMarks(text, { start: 18, end: 22 })).toEqual({ start: 18, end: 22 })
})

describe('trimSpan', () => {
  test('takes off blanks and one pair of marks', () => {
    const text = 'He said: “We go.” Then left.'
    expect(trimSpan(text, { start: 8, end: 18 })).toEqual({ start: 10, end: 16 })
    expect(trimSpan(text, { start: 9, end: 12 })).toEqual({ start: 9, end: 12 })
  })
  test('nothing but blanks is no quote', () => {
    expect(trimSpan('a   b', { start: 1, end: 4 })).toBeNull()
  })
})

test('fifty thousand quotes and hits in one block are cut in no time', () => {
  const spans = Array.from({ length: 50_000 }, (_, at) => ({
    id: `q${at}`,
    start: at * 10,
    end: at * 10 + 8
  }))
  const hits = spans.map(({ start }): [number, number] => [start + 2, start + 4])
  const started = performance.now()
  const segments = segmentBlock({ start: 0, end: 500_000 }, spans, hits)
  // Generous for a slow machine; comparing each with each would take minutes.
  expect(performance.now() - started).toBeLessThan(5000)
  expect(segments).toHaveLength(50_000 * 4)
  expect(segments[1]).toEqual({ start: 2, end: 4, quotes: ['q0'], hit: 0 })
})
