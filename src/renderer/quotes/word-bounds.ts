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

const BESIDE = 90

/** The words before a place, whole and of the same paragraph, as context. */
export function wordsBefore(text: string, place: number): string {
  const line = text.slice(text.lastIndexOf('\n', place - 1) + 1, place)
  return line.length <= BESIDE ? line : `…${line.slice(-BESIDE).replace(/^\S*/u, '')}`
}

/** The words after a place, whole and of the same paragraph. */
export function wordsAfter(text: string, place: number): string {
  const end = text.indexOf('\n', place)
  const line = text.slice(place, end < 0 ? text.length : end)
  return line.length <= BESIDE ? line : `${line.slice(0, BESIDE).replace(/\S*$/u, '')}…`
}
