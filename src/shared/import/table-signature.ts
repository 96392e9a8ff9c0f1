const LONGEST = 4000

/** What tables of the same make have in common: the names of their columns in order, or their number where there are none. */
export function tableSignature(first: readonly string[], hasHeader: boolean): string {
  if (!hasHeader) return `columns without names: ${first.length}`
  return first
    .map((name) => name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' '))
    .join('\t')
    .slice(0, LONGEST)
}
