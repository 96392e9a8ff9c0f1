export type Span = { readonly start: number; readonly end: number }

const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Starts and ends of the words of a text, as UTF-16 offsets; punctuation belongs to the gap. */
export function wordsOf(text: string): readonly Span[] {
  return [...words.segment(text)].flatMap(({ index, segment, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : []
  )
}

export type Nudge = 'start-back' | 'start-on' | 'end-back' | 'end-on'

/** Moves one bound of a quote by a word. A quote keeps at least one word, and stays in the text. */
export function nudge(span: Span, by: Nudge, all: readonly Span[]): Span {
  const first = all.findIndex(({ end }) => end > span.start)
  const last = all.findLastIndex(({ start }) => start < span.end)
  switch (by) {
    case 'start-back':
      return { ...span, start: all[first - 1]?.start ?? span.start }
    case 'start-on':
      return first < last ? { ...span, start: all[first + 1]?.start ?? span.start } : span
    case 'end-back':
      return first < last ? { ...span, end: all[last - 1]?.end ?? span.end } : span
    case 'end-on':
      return { ...span, end: all[last + 1]?.end ?? span.end }
  }
}
