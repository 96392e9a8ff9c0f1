import type { Source } from '../format.ts'

/** As far as the signs of a database reach: Factiva's pages open with 100 kB of style sheets. */
const SEARCHED = 256 * 1024

const read = new WeakMap<Source, string>()

/** The start of a file as Latin-1 for the probes of databases, decoded once for all of them; UTF-16 without its zeros. */
export function asciiOf(source: Source): string {
  const known = read.get(source)
  if (known !== undefined) return known
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(source.start)
  const start = new TextDecoder('latin1').decode(source.bytes.subarray(0, wide ? 2 * SEARCHED : SEARCHED))
  const ascii = wide ? start.replaceAll('\0', '') : start
  read.set(source, ascii)
  return ascii
}
