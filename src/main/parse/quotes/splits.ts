import type { Reading } from './reading.ts'

/**
 * Stretches of one utterance: carried over paragraphs, or on both sides of a tag ("…," he said. "…"). Maps a stretch's
 * start to the start of the first stretch.
 */
export function linkSplits(readings: readonly Reading[]): Map<number, number> {
  const firsts = new Map<number, number>()
  for (let i = 1; i < readings.length; i++) {
    const before = readings[i - 1]
    const reading = readings[i]
    if (before === undefined || reading === undefined || !continues(before, reading)) continue
    firsts.set(reading.stretch.start, firsts.get(before.stretch.start) ?? before.stretch.start)
  }
  return firsts
}

function continues(before: Reading, reading: Reading): boolean {
  if (reading.stretch.carried) return before.stretch.paragraph === reading.stretch.paragraph - 1
  if (before.stretch.paragraph !== reading.stretch.paragraph) return false
  const apart = reading.sentenceIndex - before.sentenceIndex
  if (apart === 1) return reading.bare && reading.attribution?.pattern === 'same-paragraph'
  if (apart !== 0 || before.own === null || reading.own === null) return false
  // One tag serves both: "We," he said, "go."
  const tag = before.own.pattern === 'after' || before.own.pattern === 'inverted'
  return tag && before.own.cue !== null && before.own.cue.to === reading.own.cue?.to
}
