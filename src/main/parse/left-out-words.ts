import type { LeftOut } from './format.ts'

const SHOWN = 5

/** For the ledger: which parts of a container were not read, and why; empty where all were. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return ''
  const shown = leftOut.slice(0, SHOWN).map(({ name, message }) => `${name}: ${message}`)
  const more = leftOut.length - shown.length
  const count = leftOut.length === 1 ? 'One part was not read.' : `${leftOut.length} parts were not read.`
  return [count, ...shown, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
}
