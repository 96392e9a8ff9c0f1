/** Closer than this two ranks run out of numbers between them after a few more moves. */
const TOO_CLOSE = 1e-6

/** Ranks for `count` items between two neighbours (undefined: an end of the list), or null when there is no room left. */
export function ranksBetween(
  before: number | undefined,
  next: number | undefined,
  count: number
): number[] | null {
  const low = before ?? (next === undefined ? 0 : next - count - 1)
  const high = next ?? low + count + 1
  const step = (high - low) / (count + 1)
  return step < TOO_CLOSE ? null : Array.from({ length: count }, (_, at) => low + step * (at + 1))
}
