import { fail, ok } from '#shared/result.ts'
import type { Parsed } from '../../parse-problem.ts'

/** The streams at the top of a compound file ("OLE2"), by name; what embedded objects hold is left alone. */
export type CompoundFile = {
  readonly names: readonly string[]
  /** Null where there is none of that name; shorter than it should be where the file is damaged. */
  readonly stream: (name: string) => Uint8Array | null
}

type Entry = {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
} & {
  readonly left: number
  readonly right: number
  readonly child: number
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY_BYTES = 128
const ROOT = 5
const STREAM = 2
/** Sector numbers from here on are marks: end of chain, free, a sector of the table itself. */
const HIGHEST_SECTOR = 0xfffffffa

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((value, index) => bytes[index] === value)

/** Opens a compound file (MS-CFB 2.1–2.6). Chains are followed no longer than the file has sectors, so loops end. */
export function openCompoundFile(bytes: Uint8Array): Parsed<CompoundFile> {
  const damaged = fail(
    'broken',
    'The old Office file is damaged. Open it in Word or LibreOffice, save it as .docx and import that.'
  )
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 1536 || !isCompoundFile(bytes)) return damaged
  const shift = view.getUint16(0x1e, true)
  const miniShift = view.getUint16(0x20, true)
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) return damaged
  const sectorBytes = 1 << shift
  const sectors = Math.floor(bytes.length / sectorBytes)

  const sector = (number: number): Uint8Array => {
    const from = (number + 1) * sectorBytes
    return bytes.subarray(Math.min(from, bytes.length), Math.min(from + sectorBytes, bytes.length))
  }
  const table = tableOf(view, sector, sectors, sectorBytes)
  const chain = (start: number, links: Uint32Array, most: number): readonly number[] => {
    const numbers: number[] = []
    for (let at = start; at < HIGHEST_SECTOR && numbers.length < most; at = links[at] ?? HIGHEST_SECTOR)
      numbers.push(at)
    return numbers
  }
  const sectorsFrom = (start: number, links: Uint32Array): Uint8Array =>
    joined(chain(start, links, sectors).map(sector))

  const entries = entriesOf(sectorsFrom(view.getUint32(0x30, true), table))
  const root = entries.find(({ type }) => type === ROOT)
  if (!root) return damaged
  const cutoff = view.getUint32(0x38, true)
  const mini = sectorsFrom(root.start, table)
  const miniTable = asNumbers(sectorsFrom(view.getUint32(0x3c, true), table))
  const top = topEntries(entries, root)

  return ok({
    names: top.map(({ name }) => name),
    stream: (name) => {
      const entry = top.find((one) => one.type === STREAM && one.name === name)
      if (!entry) return null
      if (entry.size >= cutoff) return sectorsFrom(entry.start, table).subarray(0, entry.size)
      const miniBytes = 1 << miniShift
      const pieces = chain(entry.start, miniTable, Math.ceil(entry.size / miniBytes)).map((number) =>
        mini.subarray(number * miniBytes, (number + 1) * miniBytes)
      )
      return joined(pieces).subarray(0, entry.size)
    }
  })
}

/** The allocation table: its first 109 sectors stand in the header, the others in a chain of their own. */
function tableOf(
  view: DataView,
  sector: (number: number) => Uint8Array,
  sectors: number,
  sectorBytes: number
): Uint32Array {
  const numbers: number[] = []
  for (let index = 0; index < 109; index++) numbers.push(view.getUint32(0x4c + index * 4, true))
  let next = view.getUint32(0x44, true)
  for (let count = 0; next < HIGHEST_SECTOR && count < sectors; count++) {
    const more = asNumbers(sector(next))
    const last = sectorBytes / 4 - 1
    numbers.push(...more.subarray(0, last))
    next = more[last] ?? HIGHEST_SECTOR
    if (numbers.length > sectors + 109) break
  }
  return asNumbers(
    joined(
      numbers
        .filter((number) => number < sectors)
        .slice(0, sectors)
        .map(sector)
    )
  )
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.max(0, Math.min(view.getUint16(at + 0x40, true) - 2, 62))
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      type: directory[at + 0x42] ?? 0,
      left: view.getUint32(at + 0x44, true),
      right: view.getUint32(at + 0x48, true),
      child: view.getUint32(at + 0x4c, true),
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true)
    })
  }
  return entries
}

/** Entries of a storage are a tree of their own; a file whose tree is damaged is taken as if it had one storage. */
function topEntries(entries: readonly Entry[], root: Entry): readonly Entry[] {
  const found = new Set<Entry>()
  const waiting = [root.child]
  while (waiting.length > 0) {
    const entry = entries[waiting.pop() ?? -1]
    if (!entry || found.has(entry)) continue
    found.add(entry)
    waiting.push(entry.left, entry.right)
  }
  return found.size > 0 ? [...found] : entries
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true)
  )
}
