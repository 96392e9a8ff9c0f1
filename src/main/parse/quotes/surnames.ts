/** Surnames are misspelt in copy (Buchtmann, Bauchtman): one that differs by a letter or two is taken for the known one. */
export function spelledAlike<T>(known: ReadonlyMap<string, T>, surname: string): T | undefined {
  if (surname.length < 5 || known.size > 500) return undefined
  const limit = surname.length > 6 ? 2 : 1
  for (const [other, value] of known) {
    if (other.charAt(0) !== surname.charAt(0) || Math.abs(other.length - surname.length) > limit) continue
    if (distance(other, surname) <= limit) return value
  }
  return undefined
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
