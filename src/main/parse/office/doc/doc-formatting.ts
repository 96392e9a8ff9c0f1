import type { OfficeParagraph } from '../office-paragraph.ts'
import type { ByteReader } from './byte-reader.ts'
import type { DocHeader, Place } from './doc-header.ts'

/** How characters from byte `from` up to `to` look. `size` in points; `gone`: deleted or hidden. */
export type DocLook = {
  readonly from: number
  readonly to: number
  readonly bold: boolean
  readonly italic: boolean
  readonly size: number | null
  readonly gone: boolean
}
/** The paragraph whose bytes are from `from` up to `to`. `style`: number in the style sheet. */
export type DocLayout = {
  readonly from: number
  readonly to: number
  readonly style: number
  readonly inTable: boolean
  /** The mark at the end of a row. */
  readonly rowEnd: boolean
  readonly listLevel: number
  readonly outline: number
  readonly alignment: OfficeParagraph['alignment']
  readonly newPage: boolean
}

const PAGE = 512
/** Single properties, by their codes (MS-DOC 2.6). */
const DELETED = 0x0800
const BOLD = 0x0835
const ITALIC = 0x0836
const HIDDEN = 0x083c
const SIZE = 0x4a43
const ALIGNMENT = 0x2461
const ALIGNMENT_97 = 0x2403
const IN_TABLE = 0x2416
const ROW_END = 0x2417
const PAGE_BEFORE = 0x2407
const LIST = 0x460b
const LIST_LEVEL = 0x260a
const OUTLINE = 0x2640
const TABLE_DEFINITION = 0xd608

/** Looks of characters, in the order of their bytes (MS-DOC 2.9.33 "ChpxFkp"). */
export function readLooks({ document, tables, characterPages }: DocHeader): readonly DocLook[] {
  return pagesOf(tables, characterPages).flatMap((page) => {
    const count = document.u8(page + PAGE - 1)
    return runsOf(document, page, count).map(({ from, to, index }) => {
      const offset = document.u8(page + (count + 1) * 4 + index) * 2
      const bytes = offset === 0 ? 0 : Math.min(document.u8(page + offset), PAGE - offset - 1)
      let look: DocLook = { from, to, bold: false, italic: false, size: null, gone: false }
      for (const [code, value] of propertiesOf(document, page + offset + 1, bytes)) {
        if (code === BOLD) look = { ...look, bold: isOn(value) }
        else if (code === ITALIC) look = { ...look, italic: isOn(value) }
        else if (code === SIZE && value > 0 && value < 4000) look = { ...look, size: value / 2 }
        else if ((code === DELETED || code === HIDDEN) && isOn(value)) look = { ...look, gone: true }
      }
      return look
    })
  })
}

/** Layouts of paragraphs, in the order of their bytes (MS-DOC 2.9.174 "PapxFkp"). */
export function readLayouts({ document, tables, paragraphPages }: DocHeader): readonly DocLayout[] {
  return pagesOf(tables, paragraphPages).flatMap((page) => {
    const count = document.u8(page + PAGE - 1)
    return runsOf(document, page, count).map(({ from, to, index }) => {
      const offset = document.u8(page + (count + 1) * 4 + index * 13) * 2
      const short = document.u8(page + offset)
      const start = page + offset + (short === 0 ? 2 : 1)
      const bytes = short === 0 ? document.u8(page + offset + 1) * 2 : short * 2 - 1
      if (offset === 0 || bytes < 2 || offset + bytes > PAGE) return { ...plainLayout, from, to }
      const style = document.u16(start)
      return layoutOf({ ...plainLayout, from, to, style }, propertiesOf(document, start + 2, bytes - 2))
    })
  })
}

const plainLayout: DocLayout = {
  from: 0,
  to: 0,
  style: 0,
  inTable: false,
  rowEnd: false,
  listLevel: 0,
  outline: 9,
  alignment: null,
  newPage: false
}
const ALIGNMENTS: readonly OfficeParagraph['alignment'][] = ['start', 'center', 'end', 'justify']

function layoutOf(layout: DocLayout, properties: Iterable<readonly [number, number]>): DocLayout {
  let made = layout
  let level = 0
  for (const [code, value] of properties) {
    if (code === IN_TABLE) made = { ...made, inTable: value === 1 }
    else if (code === ROW_END) made = { ...made, rowEnd: value === 1 }
    else if (code === PAGE_BEFORE) made = { ...made, newPage: value === 1 }
    else if (code === OUTLINE) made = { ...made, outline: value }
    else if (code === LIST_LEVEL) level = Math.min(value, 8)
    else if (code === LIST) made = { ...made, listLevel: value === 0 ? 0 : 1 }
    else if (code === ALIGNMENT || code === ALIGNMENT_97)
      made = { ...made, alignment: ALIGNMENTS[value] ?? null }
  }
  return made.listLevel > 0 ? { ...made, listLevel: level + 1 } : made
}

/** Byte places of the pages of 512 bytes in the document that a table names (MS-DOC 2.8.5, 2.8.6). */
function pagesOf(tables: ByteReader, { at, length }: Place): readonly number[] {
  const count = Math.floor((Math.min(length, tables.length) - 4) / 8)
  return Array.from(
    { length: Math.max(0, count) },
    (_, index) => (tables.u32(at + (count + 1) * 4 + index * 4) & 0x3fffff) * PAGE
  )
}

type Run = { readonly from: number; readonly to: number; readonly index: number }

function runsOf(document: ByteReader, page: number, count: number): readonly Run[] {
  return Array.from({ length: count }, (_, index) => ({
    from: document.u32(page + index * 4),
    to: document.u32(page + index * 4 + 4),
    index
  })).filter(({ from, to }) => to > from)
}

/** Codes with their values; of long values only the first bytes (MS-DOC 2.2.5.1 "Sprm"). */
function* propertiesOf(
  document: ByteReader,
  from: number,
  bytes: number
): Generator<readonly [number, number]> {
  const end = from + bytes
  for (let at = from; at + 2 < end;) {
    const code = document.u16(at)
    at += 2
    const size = sizeOf(document, code, at)
    yield [code, size === 1 ? document.u8(at) : document.u16(at)]
    at += size
  }
}

const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const

function sizeOf(document: ByteReader, code: number, at: number): number {
  const fixed = SIZES[code >>> 13] ?? null
  if (fixed !== null) return fixed
  return code === TABLE_DEFINITION ? document.u16(at) + 1 : document.u8(at) + 1
}

/** 0x80 and 0x81 mean "as the style" and "unlike the style"; styles of text are seldom bold. */
const isOn = (value: number): boolean => value === 1 || value === 0x81
