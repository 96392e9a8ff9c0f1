import type { Stretch } from './stretches.ts'

/** Both lists in text order; a marked stretch inside a turn of speech is part of that turn. */
export function mergeStretches(turns: readonly Stretch[], marked: readonly Stretch[]): readonly Stretch[] {
  if (turns.length === 0) return marked
  const outside: Stretch[] = []
  let t = 0
  for (const stretch of marked) {
    while ((turns[t]?.outerEnd ?? Infinity) <= stretch.outerStart) t++
    if (stretch.outerEnd <= (turns[t]?.outerStart ?? Infinity)) outside.push(stretch)
  }
  return [...turns, ...outside].sort((a, b) => a.outerStart - b.outerStart)
}
