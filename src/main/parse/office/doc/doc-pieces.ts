import type { ByteReader } from './byte-reader.ts'
import type { DocHeader } from './doc-header.ts'

/** A stretch of text: characters `from` up to `to` stand at byte `at`, in UTF-16 where `wide`, else windows-1252. */
export type DocPiece = {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly wide: boolean
}

const PROPERTIES = 1
const PIECES = 2
const COMPRESSED = 0x40000000
/** No document was saved in more pieces than that by a person. */
const MOST_PIECES = 200_000

/** The piece table (MS-DOC 2.9.38 "Clx", 2.8.35 "PlcPcd"): where the text stands, in order. */
export function readPieces({ tables, pieceTable, document }: DocHeader): readonly DocPiece[] {
  const end = Math.min(pieceTable.at + pieceTable.length, tables.length)
  let at = pieceTable.at
  while (at < end && tables.u8(at) === PROPERTIES) at += 3 + tables.u16(at + 1)
  if (tables.u8(at) !== PIECES) return []
  const start = at + 5
  const length = Math.min(tables.u32(at + 1), end - start)
  const count = Math.min(Math.floor((length - 4) / 12), MOST_PIECES)
  const pieces: DocPiece[] = []
  for (let index = 0; index < count; index++) {
    const piece = pieceAt(tables, start, index, start + (count + 1) * 4)
    const last = pieces.at(-1)?.to ?? 0
    const bytes = (piece.to - piece.from) * (piece.wide ? 2 : 1)
    if (piece.to <= piece.from || piece.from < last || piece.at + bytes > document.length) continue
    pieces.push(piece)
  }
  return pieces
}

function pieceAt(tables: ByteReader, start: number, index: number, descriptors: number): DocPiece {
  const place = tables.u32(descriptors + index * 8 + 2)
  const compressed = (place & COMPRESSED) !== 0
  const at = place & 0x3fffffff
  return {
    from: tables.u32(start + index * 4),
    to: tables.u32(start + index * 4 + 4),
    at: compressed ? at >>> 1 : at,
    wide: !compressed
  }
}
