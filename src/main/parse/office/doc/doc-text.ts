import { decodeWindows1252 } from '../../decode/windows-1252.ts'
import type { ByteReader } from './byte-reader.ts'
import type { DocLook } from './doc-formatting.ts'
import type { DocPiece } from './doc-pieces.ts'

/** Characters of one look, and the byte at which they begin; `width`: bytes a character. */
export type DocRun = {
  readonly text: string
  readonly at: number
  readonly width: 1 | 2
  readonly look: DocLook | null
}

/** The runs of characters `from` up to `to` of a document, in order. */
export function* docRuns(
  document: ByteReader,
  pieces: readonly DocPiece[],
  looks: readonly DocLook[],
  from: number,
  to: number
): Generator<DocRun> {
  for (const piece of pieces) {
    const first = Math.max(piece.from, from)
    const last = Math.min(piece.to, to)
    if (first >= last) continue
    const width = piece.wide ? 2 : 1
    const end = piece.at + (last - piece.from) * width
    let at = piece.at + (first - piece.from) * width
    while (at < end) {
      const look = inStretch(looks, at)
      const until = Math.min(end, look === null ? nextStart(looks, at, end) : look.to)
      // A boundary inside a character is damage; the character goes with what stands before it.
      const bytes = Math.max(width, Math.ceil((until - at) / width) * width)
      const some = document.bytes(at, Math.min(bytes, end - at))
      yield {
        text: piece.wide ? new TextDecoder('utf-16le').decode(some) : decodeWindows1252(some),
        at,
        width,
        look
      }
      at += bytes
    }
  }
}

type Stretch = { readonly from: number; readonly to: number }

/** The stretch that holds that byte; they are sorted and do not overlap. Null where none does. */
export function inStretch<T extends Stretch>(stretches: readonly T[], at: number): T | null {
  const found = stretches[lastStart(stretches, at)]
  return found && at < found.to ? found : null
}

const nextStart = (stretches: readonly Stretch[], at: number, end: number): number =>
  stretches[lastStart(stretches, at) + 1]?.from ?? end

/** The index of the last stretch that begins at that byte or before; -1 for none. */
function lastStart(stretches: readonly Stretch[], at: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.from ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
