const PREFIX_WEIGHT = 0.1
const LONGEST_PREFIX = 4

/**
 * How alike two short strings are, 0 to 1: Jaro's measure for names in census records, raised where they begin alike
 * (Winkler 1990, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage).
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < LONGEST_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const ofA: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue
      taken.add(j)
      ofA.push(b[j] ?? '')
      break
    }
  }
  const same = ofA.length
  if (same === 0) return 0
  const ofB = [...taken].sort((x, y) => x - y).map((j) => b[j])
  const moved = ofA.filter((letter, at) => letter !== ofB[at]).length / 2
  return (same / a.length + same / b.length + (same - moved) / same) / 3
}
