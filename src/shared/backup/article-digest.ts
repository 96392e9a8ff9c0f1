/**
 * One number for a set of article numbers, whatever their order: two archives with the same articles have the same.
 * A sum of scrambled numbers (the finaliser of MurmurHash3, 32 bits), so that adding one needs only the sum so far.
 * It finds accidents, not forgeries.
 */
export function addToDigest(digest: number, articleIds: Iterable<number>): number {
  let sum = digest
  for (const id of articleIds) sum = (sum + scramble(id)) >>> 0
  return sum
}

function scramble(id: number): number {
  let hash = id >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
